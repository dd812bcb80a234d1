package org.augenhoehe.base.web;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolver;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolverContext;

/** The API speaks English, whatever language the machine it runs on was set up in. */
@Unremovable
@Singleton
class EnglishProblems implements LocaleResolver {

  @Override
  public Locale resolve(LocaleResolverContext context) {
    return Locale.ENGLISH;
  }
}
