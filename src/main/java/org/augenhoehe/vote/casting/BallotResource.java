package org.augenhoehe.vote.casting;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.office.OfficeRefusal;
import org.augenhoehe.base.privacypass.Token;
import org.augenhoehe.base.web.Refusal;
import org.augenhoehe.entitle.invitation.CodeRefusal;
import org.augenhoehe.entitle.invitation.InvitationCode;
import org.augenhoehe.entitle.invitation.InvitationHeader;
import org.augenhoehe.entitle.token.Challenges;
import org.augenhoehe.entitle.token.PrivateToken;
import org.augenhoehe.entitle.token.TokenRefusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Casting over the API. */
@Path("/api/v1/ballots")
class BallotResource {

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
      @NotNull @Valid BallotRequest ballot,
      UriInfo uri) {
    String host = uri.getBaseUri().getHost();
    Leaf leaf = new Leaf(ballot.touchpoint(), ballot.channel());
    try {
      Optional<PrivateToken> token = PrivateToken.parse(authorization, host);
      return token.isPresent()
          ? castByToken(token.get(), leaf, ballot.paper(casting), host)
          : castByCode(InvitationHeader.parse(authorization), leaf, ballot.paper(casting));
    } catch (TokenRefusal | CodeRefusal refusal) {
      return refusal instanceof CodeRefusal code && code.reason() != CodeRefusal.Reason.MISSING
          ? CompletableFuture.failedStage(refusal)
          : challenged(refusal, leaf, host);
    }
  }

  private CompletionStage<RestResponse<InTheBox>> castByToken(
      PrivateToken token, Leaf leaf, Paper paper, String host) {
    return casting
        .cast(token, leaf, paper)
        .thenComposeAsync(
            outcome -> {
              if (outcome instanceof Outcome.Refused refused) {
                return challenged(refused.refusal(), leaf, host);
              }
              boolean isFirst = outcome instanceof Outcome.Cast;
              return CompletableFuture.completedStage(
                  proven(
                      isFirst ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                      token.token()));
            },
            thisEventLoop());
  }

  /** On another thread, because the exchange of the code waits for the database. */
  private CompletionStage<RestResponse<InTheBox>> castByCode(
      InvitationCode code, Leaf leaf, Paper paper) {
    casting.requireRoom();
    return onWorker(() -> casting.cast(code, leaf, paper))
        .thenCompose(Function.identity())
        .thenApply(
            outcome -> {
              if (outcome instanceof Outcome.Refused refused) {
                throw refused.refusal();
              }
              if (outcome instanceof Outcome.AlreadyCast) {
                throw CodeRefusal.of(CodeRefusal.Reason.USED);
              }
              // Clients that cast by code check no proof and get none.
              return inTheBox(RestResponse.Status.CREATED, null);
            });
  }

  private <T> CompletableFuture<T> onWorker(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, workers);
    } catch (RejectedExecutionException stopping) {
      throw BallotRefusal.busy();
    }
  }

  /**
   * Signing takes some 30 µs. The thread that wrote the ballots would sign for a whole crowd one
   * after the other, and the common pool starts a thread for every task on two cores.
   */
  private static Executor thisEventLoop() {
    Context context = Vertx.currentContext();
    return task -> context.runOnContext(ignored -> task.run());
  }

  private RestResponse<InTheBox> proven(RestResponse.Status status, Token token) {
    return inTheBox(status, new InTheBox(BASE64.encodeToString(proofs.of(token))));
  }

  private static RestResponse<InTheBox> inTheBox(RestResponse.Status status, InTheBox proof) {
    return RestResponse.ResponseBuilder.create(status, proof).build();
  }

  /** Refuses with a fresh challenge, on another thread: it may need a key from the database. */
  private CompletionStage<RestResponse<InTheBox>> challenged(
      Refusal refusal, Leaf leaf, String host) {
    return onWorker(
        () -> {
          throw withChallenge(refusal, leaf, host);
        });
  }

  private Refusal withChallenge(Refusal refusal, Leaf leaf, String host) {
    try {
      return new Challenged(refusal, challenges.header(host, leaf.touchpoint(), leaf.channel()));
    } catch (OfficeRefusal e) {
      return BallotRefusal.unknownTouchpoint();
    }
  }

  /** The same refusal for a request in which a token would admit the ballot. */
  private static final class Challenged extends Refusal {
    Challenged(Refusal refusal, String challenge) {
      super(
          refusal.problem(),
          Map.of(
              HttpHeaders.WWW_AUTHENTICATE,
              challenge + ", " + refusal.headers().get(HttpHeaders.WWW_AUTHENTICATE)));
    }
  }
}
