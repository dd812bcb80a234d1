package org.augenhoehe.desk.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.augenhoehe.base.account.Provided;
import org.augenhoehe.base.office.OfficeTree.OfficeEntry;
import org.augenhoehe.base.staff.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

  private static final UUID NORD = UUID.randomUUID();
  private static final UUID SUED = UUID.randomUUID();

  private record Settings(
      Optional<String> issuer,
      Optional<String> client,
      Optional<String> secret,
      String label,
      String nameClaim,
      String rolesClaim,
      Optional<ClaimMap> roles,
      Optional<String> officesClaim,
      Optional<ClaimMap> offices)
      implements ProviderConfig {}

  private static final List<OfficeEntry> OFFICES =
      List.of(new OfficeEntry(NORD, "Nord"), new OfficeEntry(SUED, "Süd"));

  private static Provided read(String rolesClaim, String officesClaim, Map<String, Object> claims) {
    ClaimMap.Roles reader = new ClaimMap.Roles();
    return new Claims(
            new Settings(
                Optional.of("https://sso.example.de"),
                Optional.of("us"),
                Optional.of("secret"),
                "SSO",
                "preferred_username",
                rolesClaim,
                Optional.of(reader.convert("leitung=manager, a=b=auditor")),
                Optional.ofNullable(officesClaim),
                Optional.of(
                    new ClaimMap.Offices().convert("/amt/n=Nord, a=b=" + SUED + ",Süd=Nord"))))
        .read(token(claims), OFFICES);
  }

  private static JsonWebToken token(Map<String, Object> claims) {
    JwtClaims all = new JwtClaims();
    all.setIssuer("https://sso.example.de");
    all.setSubject("4711");
    claims.forEach(all::setClaim);
    return new DefaultJWTCallerPrincipal(all);
  }

  @Test
  void groups_become_roles_and_others_mean_nothing() {
    Provided anna =
        read(
            "groups",
            null,
            Map.of("preferred_username", " anna ", "groups", List.of("leitung", "a=b", "kantine")));
    assertThat(anna)
        .isEqualTo(
            new Provided(
                "https://sso.example.de 4711",
                "anna",
                Set.of(Role.MANAGER, Role.AUDITOR),
                true,
                Set.of()));
  }

  @Test
  void a_claim_may_lie_in_an_object_or_have_a_dot_in_its_name() {
    assertThat(
            read(
                    "realm_access.roles",
                    null,
                    Map.of(
                        "preferred_username",
                        "anna",
                        "realm_access",
                        Map.of("roles", List.of("leitung"))))
                .roles())
        .containsExactly(Role.MANAGER);
    assertThat(
            read(
                    "example.de/groups",
                    null,
                    Map.of("preferred_username", "anna", "example.de/groups", "leitung"))
                .roles())
        .containsExactly(Role.MANAGER);
  }

  @Test
  void offices_are_named_by_name_or_id_and_unknown_ones_give_nothing() {
    Provided anna =
        read(
            "groups",
            "offices",
            Map.of("preferred_username", "anna", "offices", List.of("Nord", "Mond")));
    assertThat(anna.everyOffice()).isFalse();
    assertThat(anna.offices()).containsExactly(NORD);
    assertThat(
            read(
                    "groups",
                    "offices",
                    Map.of("preferred_username", "anna", "offices", SUED.toString()))
                .offices())
        .containsExactly(SUED);
  }

  @Test
  void offices_that_the_provider_calls_otherwise_are_mapped() {
    assertThat(
            read(
                    "groups",
                    "offices",
                    Map.of("preferred_username", "anna", "offices", List.of("/amt/n", "a=b", "n")))
                .offices())
        .containsExactlyInAnyOrder(NORD, SUED);
    // What is mapped is nobody's name any more.
    assertThat(
            read(
                    "groups",
                    "offices",
                    Map.of("preferred_username", "anna", "offices", List.of("Süd")))
                .offices())
        .containsExactly(NORD);
  }

  @Test
  void a_map_of_offices_without_the_claim_stops_the_start() {
    Settings settings =
        new Settings(
            Optional.of("https://sso.example.de"),
            Optional.of("us"),
            Optional.of("secret"),
            "SSO",
            "preferred_username",
            "groups",
            Optional.of(new ClaimMap.Roles().convert("leitung=manager")),
            Optional.empty(),
            Optional.of(new ClaimMap.Offices().convert("nord=Nord")));
    assertThatThrownBy(() -> new Provider(settings))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("AUGENHOEHE_OIDC_OFFICES_CLAIM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nord", "nord=", "=Nord", "a=Nord,", ""})
  void what_maps_no_office_stops_the_start(String pair) {
    ClaimMap.Offices reader = new ClaimMap.Offices();
    assertThatThrownBy(() -> reader.convert(pair)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void where_offices_are_asked_for_and_none_is_given_nobody_sees_any() {
    Provided anna = read("groups", "offices", Map.of("preferred_username", "anna"));
    assertThat(anna.everyOffice()).isFalse();
    assertThat(anna.offices()).isEmpty();
    assertThat(
            read("groups", "offices", Map.of("preferred_username", "anna", "offices", "*"))
                .everyOffice())
        .isTrue();
  }

  @Test
  void who_has_no_name_is_refused() {
    assertThatThrownBy(() -> read("groups", null, Map.of())).isInstanceOf(ProviderRefusal.class);
    assertThatThrownBy(() -> read("groups", null, Map.of("preferred_username", "  ")))
        .isInstanceOf(ProviderRefusal.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"leitung", "leitung=", "=manager", "leitung=chef", ""})
  void a_role_that_does_not_exist_stops_the_start(String pair) {
    ClaimMap.Roles reader = new ClaimMap.Roles();
    assertThatThrownBy(() -> reader.convert(pair)).hasMessageContaining("leitung=manager");
  }
}
