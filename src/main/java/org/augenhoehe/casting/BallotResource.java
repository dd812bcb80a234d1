package org.augenhoehe.casting;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.augenhoehe.admission.AdmissionRefusal;
import org.augenhoehe.admission.AdmissionRefusal.Reason;
import org.augenhoehe.office.Channel;
import org.augenhoehe.office.OfficeRefusal;
import org.augenhoehe.token.Challenges;
import org.jboss.resteasy.reactive.RestResponse;

/** Casting over the API. */
@Path("/api/v1/ballots")
class BallotResource {

  /** More entries than any questionnaire has items. */
  private static final int MOST_ANSWERS = 60;

  record Cast(
      @NotNull UUID touchpoint,
      @NotNull Channel channel,
      @NotNull @Size(max = MOST_ANSWERS) Map<String, Integer> answers) {}

  private final Casting casting;
  private final Challenges challenges;
  private final ExecutorService workers;

  BallotResource(Casting casting, Challenges challenges, ExecutorService workers) {
    this.casting = casting;
    this.challenges = challenges;
    this.workers = workers;
  }

  /** On the event loop: it only hands over to the queue. */
  @POST
  @NonBlocking
  @Consumes(MediaType.APPLICATION_JSON)
  public CompletionStage<RestResponse<Void>> cast(
      @HeaderParam("Authorization") String authorization,
      @NotNull @Valid Cast ballot,
      UriInfo uri) {
    String host = uri.getBaseUri().getHost();
    try {
      return casting
          .cast(
              CredentialHeader.parse(authorization, host),
              ballot.touchpoint(),
              ballot.channel(),
              ballot.answers())
          .thenCompose(refused -> answer(refused, ballot, host));
    } catch (AdmissionRefusal refusal) {
      return answer(Optional.of(refusal.reason()), ballot, host);
    }
  }

  private CompletionStage<RestResponse<Void>> answer(
      Optional<Reason> refused, Cast ballot, String host) {
    if (refused.isEmpty()) {
      return CompletableFuture.completedStage(inTheBox(RestResponse.Status.CREATED));
    }
    AdmissionRefusal refusal = AdmissionRefusal.of(refused.get());
    return switch (refused.get()) {
      case REPEATED -> CompletableFuture.completedStage(inTheBox(RestResponse.Status.OK));
      // A challenge may need a key from the database.
      case MISSING, INVALID_TOKEN ->
          CompletableFuture.supplyAsync(
              () -> {
                throw challenged(refusal, ballot, host);
              },
              workers);
      default -> CompletableFuture.failedStage(refusal);
    };
  }

  /** The header by hand: the annotation for it has no effect on a {@code RestResponse}. */
  private static RestResponse<Void> inTheBox(RestResponse.Status status) {
    return RestResponse.ResponseBuilder.<Void>create(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private RuntimeException challenged(AdmissionRefusal refusal, Cast ballot, String host) {
    try {
      return refusal.withChallenge(challenges.header(host, ballot.touchpoint(), ballot.channel()));
    } catch (OfficeRefusal e) {
      return BallotRefusal.unknownTouchpoint();
    }
  }
}
