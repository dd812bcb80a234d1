package org.augenhoehe.entitle.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.augenhoehe.base.database.PlainJdbc;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.privacypass.Octets;
import org.augenhoehe.entitle.invitation.CodeRefusal.Reason;
import org.augenhoehe.entitle.issuer.Entitlement;
import org.augenhoehe.entitle.issuer.IssuerKeys;
import org.augenhoehe.entitle.issuer.SpentTokens;

/** Returns what codes are for, and exchanges each once. */
@ApplicationScoped
public class CodeExchange {

  private final CodeHash hash;
  private final OfficeTree tree;
  private final IssuerKeys keys;
  private final SpentTokens spentTokens;
  private final Clock clock;
  private final PlainJdbc jdbc;

  CodeExchange(
      CodeHash hash,
      OfficeTree tree,
      IssuerKeys keys,
      SpentTokens spentTokens,
      Clock clock,
      PlainJdbc jdbc) {
    this.hash = hash;
    this.tree = tree;
    this.keys = keys;
    this.spentTokens = spentTokens;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /**
   * What a code is for. Attempts are not limited: 60 bits cannot be guessed, and a limit would
   * refuse customers with a valid code during an attack.
   *
   * @throws CodeRefusal when it is unknown or expired, or admits no further ballot
   */
  @Transactional
  public Purpose purpose(InvitationCode code) {
    Invitation invitation = find(hash.of(code));
    if (invitation.spent) {
      CodeRefusal refusal = refusal(code, invitation);
      if (refusal.reason() != Reason.BEGUN) {
        throw refusal;
      }
    } else {
      requireValid(invitation);
    }
    TouchpointEntry touchpoint = tree.touchpoint(invitation.touchpoint);
    return new Purpose(touchpoint, tree.office(touchpoint.office()), invitation.channel);
  }

  /**
   * Spends a code for a client's request; repeating the same request changes nothing.
   *
   * @param request the hash of the client's request
   * @param check checks the request against the leaf that the code is for; if it throws, the code
   *     is unchanged
   * @return what the check returned
   * @throws CodeRefusal when the code is unknown, used, expired, or was exchanged for another
   *     request
   */
  public <T> T exchange(InvitationCode code, String request, Function<Leaf, T> check) {
    Invitation invitation = find(hash.of(code));
    if (invitation.spent) {
      requireSame(code, invitation, request);
    } else {
      requireValid(invitation);
    }
    // No connection is held during the check, which may query the database, too.
    T checked = check.apply(invitation.leaf());
    if (!invitation.spent && !spend(invitation, request)) {
      // Another request was quicker: the same customer's second click, or a second use of the slip.
      requireSame(code, find(invitation.codeHash), request);
    }
    return checked;
  }

  /**
   * Exchanges a code for a client that has no script, exactly as a script would: in a commit of its
   * own, before anything is cast. The same code always gives the same entitlement, so a client
   * whose ballot was not stored afterwards may send it again.
   *
   * @throws CodeRefusal when the code is unknown, expired, for another leaf, or was exchanged for a
   *     client's request
   */
  public Entitlement exchangeHere(InvitationCode code, Leaf leaf) {
    Invitation invitation = find(hash.of(code));
    if (!invitation.leaf().equals(leaf)) {
      throw CodeRefusal.of(Reason.ELSEWHERE);
    }
    if (!invitation.spent) {
      requireValid(invitation);
      Octets key = keys.current(leaf.touchpoint(), leaf.channel()).key().id();
      if (spend(invitation, hash.request(code, key))) {
        return new Entitlement(key, hash.nonce(code));
      }
      invitation = find(invitation.codeHash);
    }
    String request = invitation.exchangedFor;
    return exchangedHere(code, invitation).orElseThrow(() -> spent(request));
  }

  private boolean spend(Invitation invitation, String request) {
    return jdbc.perStatement(
        connection -> InvitationRows.exchange(connection, invitation.codeHash, request));
  }

  private void requireSame(InvitationCode code, Invitation spent, String request) {
    if (!request.equals(spent.exchangedFor)) {
      throw refusal(code, spent);
    }
  }

  private CodeRefusal refusal(InvitationCode code, Invitation spent) {
    return exchangedHere(code, spent)
        .map(own -> CodeRefusal.of(spentTokens.contains(own) ? Reason.USED : Reason.BEGUN))
        .orElseGet(() -> spent(spent.exchangedFor));
  }

  private static CodeRefusal spent(String request) {
    return CodeRefusal.of(request == null ? Reason.USED : Reason.EXCHANGED);
  }

  /**
   * What a code was exchanged for here, under a key whose tokens count; once they do not, it is
   * forgotten whether a ballot was cast. Which key it was shows in the hash that stands for the
   * request.
   */
  private Optional<Entitlement> exchangedHere(InvitationCode code, Invitation spent) {
    return keys.counting(spent.leaf()).stream()
        .map(key -> key.key().id())
        .filter(key -> hash.request(code, key).equals(spent.exchangedFor))
        .map(key -> new Entitlement(key, hash.nonce(code)))
        .findAny();
  }

  private void requireValid(Invitation invitation) {
    if (invitation.validThrough.isBefore(LocalDate.now(clock))) {
      throw CodeRefusal.of(Reason.EXPIRED);
    }
  }

  private Invitation find(String codeHash) {
    return jdbc.perStatement(connection -> InvitationRows.find(connection, codeHash))
        .orElseThrow(() -> CodeRefusal.of(Reason.UNKNOWN));
  }
}
