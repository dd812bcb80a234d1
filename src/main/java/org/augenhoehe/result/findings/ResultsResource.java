package org.augenhoehe.result.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.augenhoehe.base.appointment.Week;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.result.insight.Figure;
import org.augenhoehe.result.insight.Figure.Withheld;
import org.augenhoehe.result.insight.Mean;
import org.augenhoehe.result.insight.Results;
import org.augenhoehe.result.response.ResponseRate;
import org.augenhoehe.result.response.ResponseRate.Known;
import org.augenhoehe.result.response.ResponseRates;
import org.augenhoehe.vote.release.ResultsRead;
import org.augenhoehe.vote.release.Scope;
import org.augenhoehe.vote.release.ScopeQuery;

/** Results for programs. */
@Path("/api/v1/results")
@RolesAllowed({"admin", "manager", "reader"})
class ResultsResource {

  /**
   * {@code core} is the core index. {@code form} tells on which items scores rest: {@code KIOSK} on
   * the five that everybody was asked, {@code FULL} on all, where all was answered on phones.
   * {@code responseRate} is null where it is unknown, or a channel was asked for.
   */
  record Document(
      Scope scope,
      int questionnaire,
      Form form,
      int ballots,
      int releases,
      ResponseDocument responseRate,
      Score core,
      List<Score> dimensions,
      List<Answers> items) {}

  /**
   * The share of appointments after which a ballot was counted, a fraction as its bounds. It may be
   * of fewer openings and weeks than the results.
   */
  record ResponseDocument(
      double rate,
      double low,
      double high,
      int ballots,
      int appointments,
      int openings,
      Week firstWeek,
      Week lastWeek) {

    /** Null where it is unknown. */
    static ResponseDocument of(ResponseRate rate) {
      return rate instanceof Known known
          ? new ResponseDocument(
              known.rate(),
              known.interval().low(),
              known.interval().high(),
              known.ballots(),
              known.appointments(),
              known.openings(),
              known.first(),
              known.last())
          : null;
    }
  }

  /**
   * Scores run from 0 to 100. {@code change} is that of the whole touchpoint, whatever days were
   * asked for, and null where none is secured, or none is looked for: above touchpoints.
   */
  record Score(
      String id,
      Figure<Double> score,
      Figure<Double> low,
      Figure<Double> high,
      Figure<Integer> n,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean withheld,
      Change change,
      Monitoring monitoring) {

    static Score of(Results.Measure measure, Change change, Monitoring monitoring) {
      Figure<Mean> overall = measure.scores().map(Results.Scores::overall);
      return new Score(
          measure.id(),
          overall.map(Mean::score),
          overall.map(mean -> mean.interval().low()),
          overall.map(mean -> mean.interval().high()),
          overall.map(Mean::n),
          overall instanceof Withheld,
          change,
          monitoring);
    }
  }

  /** Since when a touchpoint is different, see {@link Finding.Change}. */
  record Change(
      LocalDate since, double delta, double before, double after, double z, double critical) {

    static Change of(Finding.Change change) {
      return new Change(
          change.day(),
          change.delta(),
          change.before(),
          change.after(),
          change.z(),
          change.critical());
    }
  }

  /**
   * Whether "no change" could be said, because a leaf in the scope has enough openings; at a
   * touchpoint, because its changes were looked for.
   */
  enum Monitoring {
    SOUND,
    TOO_FEW
  }

  /** {@code counts} are of the answers 1 to 5; {@code mean} is from 0 to 100. */
  record Answers(
      String id,
      Figure<Integer> n,
      Figure<Double> mean,
      Figure<List<Integer>> counts,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean withheld) {

    static Answers of(Results.ItemResult item) {
      return new Answers(
          item.id(),
          item.answers().map(answers -> answers.mean().n()),
          item.answers().map(answers -> answers.mean().score()),
          item.answers().map(Results.Distribution::counts),
          item.answers() instanceof Withheld);
    }
  }

  private static final String CSV = "text/csv;charset=UTF-8";

  private final SeenResults seen;
  private final Situations situations;
  private final ResponseRates rates;
  private final ScopeQuery scopes;
  private final ResultsRead read;

  ResultsResource(
      SeenResults seen,
      Situations situations,
      ResponseRates rates,
      ScopeQuery scopes,
      ResultsRead read) {
    this.seen = seen;
    this.situations = situations;
    this.rates = rates;
    this.scopes = scopes;
    this.read = read;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Document json(@Context UriInfo uri) {
    Scope scope = scopes.readStrictly(uri);
    Results results = seen.in(scope);
    read.opened(scope);
    Situation situation = situations.seen();
    return new Document(
        results.scope(),
        results.questionnaire(),
        results.form(),
        results.ballots(),
        results.releases(),
        seen.isMeanOnly(scope) ? null : ResponseDocument.of(rates.of(scope)),
        score(results.core(), situation, scope),
        results.dimensions().stream().map(each -> score(each, situation, scope)).toList(),
        results.items().stream().map(Answers::of).toList());
  }

  private static Score score(Results.Measure measure, Situation seen, Scope scope) {
    return Score.of(
        measure,
        seen.change(scope, measure.id()).map(Change::of).orElse(null),
        seen.isSound(scope, measure.id()) ? Monitoring.SOUND : Monitoring.TOO_FEW);
  }

  @GET
  @Produces("text/csv;qs=0.5")
  public Response csv(@Context UriInfo uri) {
    Scope scope = scopes.readStrictly(uri);
    Results results = seen.in(scope);
    read.exported(scope);
    // Sets the type explicitly: else clients would see "qs", which is for negotiation only.
    return Response.ok(ResultsCsv.write(results), CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"augenhoehe.csv\"")
        .build();
  }
}
