package org.augenhoehe.desk.provider;

import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.augenhoehe.base.account.AccountName;
import org.augenhoehe.base.account.Provided;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads what an ID token (OpenID Connect Core 1.0, section 2) says of a person. */
@Singleton
class Claims {

  private static final String ALL_OFFICES = "*";

  private final ProviderConfig config;

  Claims(ProviderConfig config) {
    this.config = config;
  }

  /**
   * @param all the offices there are
   * @return a person without roles where none of theirs means one here
   * @throws ProviderRefusal where the token names nobody, or by a name that nobody could read
   */
  Provided read(JsonWebToken token, List<OfficeEntry> all) {
    String name =
        texts(token, config.nameClaim()).stream()
            .map(String::strip)
            .filter(text -> AccountName.faultOf(text).isEmpty())
            .findFirst()
            .orElseThrow(ProviderRefusal::nameless);
    Set<String> groups = texts(token, config.rolesClaim());
    Set<String> roles = config.roles().map(map -> map.meaningsOf(groups)).orElseGet(Set::of);
    Optional<Set<String>> offices = config.officesClaim().map(claim -> meant(texts(token, claim)));
    boolean everyOffice = offices.filter(named -> !named.contains(ALL_OFFICES)).isEmpty();
    return new Provided(
        token.getIssuer() + " " + token.getSubject(),
        name,
        roles,
        everyOffice,
        everyOffice ? Set.of() : ids(offices.get(), all));
  }

  /** A word that the map has means what the map says, and nothing else. */
  private Set<String> meant(Set<String> words) {
    Set<String> meant = new LinkedHashSet<>(words);
    config
        .offices()
        .ifPresent(
            map -> {
              meant.removeAll(map.words());
              meant.addAll(map.meaningsOf(words));
            });
    return meant;
  }

  /** By name or id. What names no office here is somebody else's. */
  private static Set<UUID> ids(Set<String> named, List<OfficeEntry> all) {
    return all.stream()
        .filter(office -> named.contains(office.name()) || named.contains(office.id().toString()))
        .map(OfficeEntry::id)
        .collect(Collectors.toSet());
  }

  /** One text, or a list of them; a dot leads into an object, unless a claim has the whole name. */
  private static Set<String> texts(JsonWebToken token, String path) {
    Object value = token.getClaim(path);
    String[] steps = path.split("\\.");
    if (value == null) {
      value = token.getClaim(steps[0]);
      for (int i = 1; i < steps.length; i++) {
        value = value instanceof Map<?, ?> object ? object.get(steps[i]) : null;
      }
    }
    return texts(value);
  }

  private static Set<String> texts(Object value) {
    if (value instanceof JsonString text) {
      return Set.of(text.getString());
    }
    if (value instanceof JsonArray list) {
      return list.getValuesAs(JsonValue.class).stream()
          .filter(JsonString.class::isInstance)
          .map(text -> ((JsonString) text).getString())
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    if (value instanceof Collection<?> list) {
      return list.stream()
          .map(String::valueOf)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    return value instanceof String text ? Set.of(text) : Set.of();
  }
}
