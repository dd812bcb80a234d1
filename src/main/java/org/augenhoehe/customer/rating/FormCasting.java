package org.augenhoehe.customer.rating;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.augenhoehe.entitle.admission.AdmissionRefusal;
import org.augenhoehe.entitle.invitation.InvitationCode;
import org.augenhoehe.entitle.invitation.Invitations;
import org.augenhoehe.vote.casting.BallotRefusal;
import org.augenhoehe.vote.casting.Casting;

/** Puts a submitted form into the box, or says in the customer's terms why it cannot. */
@Singleton
class FormCasting {

  /**
   * What became of a submitted form.
   *
   * @param isRepeated whether the box had taken a ballot with this code before
   * @param faults empty where the customer's ballot is in the box
   */
  record Outcome(boolean isRepeated, Set<Fault> faults) {

    static final Outcome CAST = new Outcome(false, Set.of());
    static final Outcome REPEATED = new Outcome(true, Set.of());

    static Outcome of(Fault fault) {
      return new Outcome(false, Set.of(fault));
    }
  }

  private final Invitations invitations;
  private final Casting casting;

  FormCasting(Invitations invitations, Casting casting) {
    this.invitations = invitations;
    this.casting = casting;
  }

  Outcome put(Submission submission) {
    Optional<InvitationCode> code = InvitationCode.parse(submission.code());
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    if (code.isEmpty()) {
      faults.add(submission.code().isEmpty() ? Fault.CODE_MISSING : Fault.CODE_MALFORMED);
    }
    if (submission.answers().isEmpty()) {
      faults.add(Fault.NO_ANSWER);
    }
    return faults.isEmpty() ? cast(code.get(), submission) : new Outcome(false, faults);
  }

  private Outcome cast(InvitationCode code, Submission submission) {
    try {
      Invitations.Purpose purpose = invitations.purpose(code);
      return casting
          .cast(code, purpose.touchpoint().id(), purpose.channel(), submission.answers())
          .toCompletableFuture()
          .get()
          .map(FormCasting::explain)
          .orElse(Outcome.CAST);
    } catch (AdmissionRefusal refusal) {
      return explain(refusal.reason());
    } catch (BallotRefusal refusal) {
      return busy(refusal);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BallotRefusal refusal) {
        return busy(refusal);
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.of(Fault.BUSY);
    }
  }

  private static Outcome explain(AdmissionRefusal.Reason reason) {
    return switch (reason) {
      case USED -> Outcome.REPEATED;
      case EXPIRED -> Outcome.of(Fault.CODE_EXPIRED);
      // The page casts at the code's own touchpoint, so ELSEWHERE means that the code vanished.
      case MISSING, UNKNOWN, ELSEWHERE -> Outcome.of(Fault.CODE_UNKNOWN);
      case EXCHANGED -> Outcome.of(Fault.CODE_EXCHANGED);
      case MALFORMED_REQUEST, TOO_FAST, INVALID_TOKEN, REPEATED ->
          throw new IllegalStateException("Not said of a code: " + reason);
    };
  }

  private static Outcome busy(BallotRefusal refusal) {
    if (refusal.isPassing()) {
      return Outcome.of(Fault.BUSY);
    }
    throw refusal;
  }
}
