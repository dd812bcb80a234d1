package org.augenhoehe.vote.casting;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeRefusal;
import org.augenhoehe.entitle.admission.AdmissionRefusal;
import org.augenhoehe.entitle.admission.AdmissionRefusal.Reason;
import org.augenhoehe.entitle.admission.Credential;
import org.augenhoehe.entitle.token.Challenges;
import org.augenhoehe.entitle.token.PrivateToken;
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

  /**
   * Says that the ballot of a token is in the box.
   *
   * @param proof {@link Proofs#of} in Base64url without padding, always of the same length
   */
  record InTheBox(String proof) {}

  /**
   * The key that checks proofs.
   *
   * @param key {@link Proofs#key} in Base64url without padding
   */
  record ProofKey(String key) {}

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Casting casting;
  private final Challenges challenges;
  private final Proofs proofs;
  private final ExecutorService workers;

  BallotResource(Casting casting, Challenges challenges, Proofs proofs, ExecutorService workers) {
    this.casting = casting;
    this.challenges = challenges;
    this.proofs = proofs;
    this.workers = workers;
  }

  @GET
  @Path("/key")
  public ProofKey key() {
    return new ProofKey(BASE64.encodeToString(proofs.key()));
  }

  /** Runs on the event loop, because it only hands the ballot to the queue. */
  @POST
  @NonBlocking
  @Consumes(MediaType.APPLICATION_JSON)
  public CompletionStage<RestResponse<InTheBox>> cast(
      @HeaderParam("Authorization") String authorization,
      @NotNull @Valid Cast ballot,
      UriInfo uri) {
    String host = uri.getBaseUri().getHost();
    try {
      Credential credential = CredentialHeader.parse(authorization, host);
      return casting
          .cast(credential, ballot.touchpoint(), ballot.channel(), ballot.answers())
          .thenCompose(refused -> answer(refused, credential, ballot, host));
    } catch (AdmissionRefusal refusal) {
      return refused(refusal, ballot, host);
    }
  }

  private CompletionStage<RestResponse<InTheBox>> answer(
      Optional<Reason> refused, Credential credential, Cast ballot, String host) {
    if (refused.isEmpty()) {
      return inTheBox(RestResponse.Status.CREATED, credential);
    }
    return refused.get() == Reason.REPEATED
        ? inTheBox(RestResponse.Status.OK, credential)
        : refused(AdmissionRefusal.of(refused.get()), ballot, host);
  }

  /**
   * Signs on another thread than the one that wrote the ballots, which would sign for a whole crowd
   * one after the other. Clients that cast by code check no proof and get none.
   */
  private CompletionStage<RestResponse<InTheBox>> inTheBox(
      RestResponse.Status status, Credential credential) {
    return credential instanceof PrivateToken token
        ? CompletableFuture.supplyAsync(
            () -> inTheBox(status, new InTheBox(BASE64.encodeToString(proofs.of(token.token())))),
            ForkJoinPool.commonPool())
        : CompletableFuture.completedStage(inTheBox(status, (InTheBox) null));
  }

  private static RestResponse<InTheBox> inTheBox(RestResponse.Status status, InTheBox proof) {
    return RestResponse.ResponseBuilder.create(status, proof).build();
  }

  private CompletionStage<RestResponse<InTheBox>> refused(
      AdmissionRefusal refusal, Cast ballot, String host) {
    return switch (refusal.reason()) {
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

  private RuntimeException challenged(AdmissionRefusal refusal, Cast ballot, String host) {
    try {
      return refusal.withChallenge(challenges.header(host, ballot.touchpoint(), ballot.channel()));
    } catch (OfficeRefusal e) {
      return BallotRefusal.unknownTouchpoint();
    }
  }
}
