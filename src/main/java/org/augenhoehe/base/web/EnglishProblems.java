package org.augenhoehe.base.web;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolver;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolverContext;

/** The API answers in English, whatever the locale of the machine. */
@Unremovable
@Singleton
class EnglishProblems implements LocaleResolver {

  @Override
  public Locale resolve(LocaleResolverContext context) {
    return Locale.ENGLISH;
  }
}
