package org.augenhoehe.customer.rating;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.entitle.invitation.CodeExchange;
import org.augenhoehe.entitle.invitation.CodeRefusal;
import org.augenhoehe.entitle.invitation.InvitationCode;
import org.augenhoehe.entitle.invitation.Purpose;
import org.augenhoehe.vote.casting.BallotRefusal;
import org.augenhoehe.vote.casting.Casting;
import org.augenhoehe.vote.casting.Outcome;

/** Puts a submitted form into the box, or says in the customer's terms why it cannot. */
@Singleton
class FormCasting {

  /**
   * What became of a submitted form.
   *
   * @param isRepeated whether the box had taken a ballot with this code before
   * @param faults empty where the customer's ballot is in the box
   */
  record Delivery(boolean isRepeated, Set<Fault> faults) {

    static final Delivery CAST = new Delivery(false, Set.of());
    static final Delivery REPEATED = new Delivery(true, Set.of());

    static Delivery of(Fault fault) {
      return new Delivery(false, Set.of(fault));
    }
  }

  private final CodeExchange codes;
  private final Casting casting;

  FormCasting(CodeExchange codes, Casting casting) {
    this.codes = codes;
    this.casting = casting;
  }

  Delivery put(Submission submission) {
    Optional<InvitationCode> code = InvitationCode.parse(submission.code());
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    if (code.isEmpty()) {
      faults.add(submission.code().isEmpty() ? Fault.CODE_MISSING : Fault.CODE_MALFORMED);
    }
    if (submission.answers().isEmpty()) {
      faults.add(Fault.NO_ANSWER);
    }
    return faults.isEmpty() ? cast(code.get(), submission) : new Delivery(false, faults);
  }

  private Delivery cast(InvitationCode code, Submission submission) {
    try {
      Purpose purpose = codes.purpose(code);
      Leaf leaf = new Leaf(purpose.touchpoint().id(), purpose.channel());
      return explain(casting.cast(code, leaf, submission.answers()).toCompletableFuture().get());
    } catch (CodeRefusal refusal) {
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
      return Delivery.of(Fault.BUSY);
    }
  }

  private static Delivery explain(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      throw refused.refusal();
    }
    return outcome instanceof Outcome.AlreadyCast ? Delivery.REPEATED : Delivery.CAST;
  }

  private static Delivery explain(CodeRefusal.Reason reason) {
    return switch (reason) {
      case USED -> Delivery.REPEATED;
      case EXPIRED -> Delivery.of(Fault.CODE_EXPIRED);
      case EXCHANGED -> Delivery.of(Fault.CODE_EXCHANGED);
      // The page casts at the code's own touchpoint, so ELSEWHERE means that the code vanished.
      case MISSING, UNKNOWN, ELSEWHERE -> Delivery.of(Fault.CODE_UNKNOWN);
      case BEGUN -> throw new IllegalStateException("Not said where a ballot is cast");
    };
  }

  private static Delivery busy(BallotRefusal refusal) {
    if (refusal.isPassing()) {
      return Delivery.of(Fault.BUSY);
    }
    throw refusal;
  }
}
