package org.augenhoehe.ballot;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.augenhoehe.admission.AdmissionRefusal;
import org.augenhoehe.admission.InvitationHeader;
import org.augenhoehe.office.Channel;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

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

  BallotResource(Casting casting) {
    this.casting = casting;
  }

  /** On the event loop: it only hands over to the queue. */
  @POST
  @NonBlocking
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  public CompletionStage<Void> cast(
      @HeaderParam("Authorization") String authorization, @NotNull @Valid Cast ballot) {
    return casting
        .cast(
            InvitationHeader.parse(authorization),
            ballot.touchpoint(),
            ballot.channel(),
            ballot.answers())
        .thenAccept(
            refused ->
                refused.ifPresent(
                    reason -> {
                      throw AdmissionRefusal.of(reason);
                    }));
  }
}
