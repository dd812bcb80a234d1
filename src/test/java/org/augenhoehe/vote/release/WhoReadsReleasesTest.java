package org.augenhoehe.vote.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.augenhoehe.OurClasses;
import org.augenhoehe.result.insight.Insight;
import org.junit.jupiter.api.Test;

/**
 * No way to what was counted leads past the rights by office: whoever reads releases or results is
 * on a list here. Before you add a class, see that a person who sees some offices only gets no more
 * through it.
 */
class WhoReadsReleasesTest {

  private static final JavaClasses HOUSE = OurClasses.all();

  /** Simple names of the classes outside the target that reach it. */
  private static Set<String> whoReach(Class<?> target, Predicate<JavaAccess<?>> how) {
    return HOUSE.get(target).getAccessesToSelf().stream()
        .filter(how)
        .map(access -> topmost(access.getOriginOwner()))
        .filter(origin -> !origin.equals(target.getSimpleName()))
        .collect(Collectors.toSet());
  }

  private static String topmost(JavaClass type) {
    return type.getName().replaceAll(".*\\.|\\$.*", "");
  }

  private static Predicate<JavaAccess<?>> called(String name) {
    return access -> access.getTarget().getName().equals(name);
  }

  @Test
  void a_part_of_the_releases_is_chosen_where_rights_are_checked() {
    assertThat(whoReach(Scope.class, called("<init>")))
        .as(
            "LastCount is shown to customers; Insight and Address mean all offices; the others vary"
                + " what ScopeQuery has read, by places that the person sees")
        .containsExactlyInAnyOrder(
            "ScopeQuery",
            "LastCount",
            "Insight",
            "Address",
            "Filter",
            "DashboardPage",
            "Boxes",
            "Parts",
            "Comparisons",
            "ComparisonPage",
            "Standings",
            "PeriodsViews",
            "Spans");
  }

  @Test
  void staff_get_results_of_what_they_see() {
    assertThat(whoReach(Insight.class, called("results")))
        .as("SeenResults for staff; LastCount is shown to customers")
        .containsExactlyInAnyOrder("SeenResults", "LastCount");
    assertThat(whoReach(Insight.class, called("blended"))).containsExactly("SeenResults");
    assertThat(whoReach(Insight.class, called("outlines")))
        .as("which asks SeenResults for the whole")
        .containsExactly("Exports");
    assertThat(whoReach(Insight.class, called("leaves")))
        .as("which take from it the offices that the person sees")
        .containsExactlyInAnyOrder("Situations", "Comparisons");
  }

  @Test
  void staff_get_releases_of_what_they_see() {
    assertThat(whoReach(Releases.class, called("ledger")))
        .as(
            "SeenReleases for staff; sums for metrics and per opening; for customers those of a leaf;"
                + " Situations and ResponseRates for staff, of what they see")
        .containsExactlyInAnyOrder(
            "ResponseRates",
            "SeenReleases",
            "Insight",
            "ReleaseMetrics",
            "CountedListResource",
            "Overviews",
            "Situations");
    assertThat(whoReach(ToldSlips.class, called("all")))
        .as("all look up slips of releases that SeenReleases gave")
        .containsExactlyInAnyOrder("ReleaseResource", "CountsPage", "Exports");
  }
}
