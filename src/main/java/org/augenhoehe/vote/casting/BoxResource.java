package org.augenhoehe.vote.casting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.questionnaire.Form;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.base.questionnaire.Questionnaires;
import org.augenhoehe.vote.paper.Place;
import org.augenhoehe.vote.release.NextOpening;
import org.augenhoehe.vote.teller.SignedBox;
import org.jboss.resteasy.reactive.RestQuery;

/** Names the box that takes ballots at a leaf now, for clients that seal for it. */
@Path("/api/v1/touchpoints/{id}/box")
class BoxResource {

  /**
   * @param key {@link SignedBox#key()} in Base64url without padding, like the signature
   * @param until when boxes are opened next, and this one closes; null where no time is set
   * @param leaf the node's path
   * @param form as in the paper's second byte
   * @param items all ids in the order of the paper's bytes
   * @param asked ids of those that are asked in this form
   */
  record NamedBox(
      UUID box,
      String key,
      Instant until,
      String signature,
      String leaf,
      int questionnaire,
      long period,
      int form,
      List<String> items,
      List<String> asked) {}

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Sealing sealing;
  private final Questionnaires questionnaires;
  private final NextOpening next;

  BoxResource(Sealing sealing, Questionnaires questionnaires, NextOpening next) {
    this.sealing = sealing;
    this.questionnaires = questionnaires;
    this.next = next;
  }

  @GET
  public NamedBox box(
      UUID id, @NotNull @Pattern(regexp = "PHONE|KIOSK") @RestQuery String channel) {
    SignedBox box = sealing.box(new Leaf(id, Channel.valueOf(channel)));
    Form form = Place.form(box.node().channel());
    Questionnaire questionnaire = questionnaires.version(box.questionnaire());
    return new NamedBox(
        box.id(),
        BASE64.encodeToString(box.key()),
        next.moment().orElse(null),
        BASE64.encodeToString(box.signature()),
        box.node().path(),
        box.questionnaire(),
        box.period(),
        form.ordinal(),
        ids(questionnaire.items()),
        ids(questionnaire.items(form)));
  }

  private static List<String> ids(List<Item> items) {
    return items.stream().map(Item::id).toList();
  }
}
