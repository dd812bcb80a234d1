package org.augenhoehe.customer.tablet;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.augenhoehe.base.branding.Branding;
import org.augenhoehe.base.branding.Look;
import org.augenhoehe.base.improvement.ImprovementEntry;
import org.augenhoehe.base.improvement.Improvements;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeLanguages;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.entitle.kiosk.KioskEntry;
import org.augenhoehe.entitle.kiosk.KioskHeader;
import org.augenhoehe.entitle.kiosk.KioskRefusal;
import org.augenhoehe.entitle.kiosk.Kiosks;
import org.augenhoehe.vote.release.NextOpening;

/** Tells a tablet which touchpoint it belongs to and what to show there. */
@Path("/api/v1/kiosk")
class TabletResource {

  /**
   * The touchpoint a kiosk belongs to and what it shows.
   *
   * @param name the touchpoint's name
   * @param kiosk the kiosk's own name
   * @param languages the tags of the languages that the office offers
   * @param counted the result of the last opening; null where nothing was counted yet
   * @param changed the text of the newest improvement; null where there is none
   * @param changedOn its day; null where that is not known
   * @param next the day of the next opening; null where boxes are opened by hand only
   */
  record KioskDisplay(
      UUID touchpoint,
      String office,
      String name,
      String kiosk,
      Channel channel,
      List<String> languages,
      Look look,
      LastCount.Opening counted,
      String changed,
      LocalDate changedOn,
      LocalDate next) {}

  private final Kiosks kiosks;
  private final OfficeTree tree;
  private final OfficeLanguages languages;
  private final Branding branding;
  private final LastCount lastCount;
  private final Improvements improvements;
  private final NextOpening next;

  TabletResource(
      Kiosks kiosks,
      OfficeTree tree,
      OfficeLanguages languages,
      Branding branding,
      LastCount lastCount,
      Improvements improvements,
      NextOpening next) {
    this.kiosks = kiosks;
    this.tree = tree;
    this.languages = languages;
    this.branding = branding;
    this.lastCount = lastCount;
    this.improvements = improvements;
    this.next = next;
  }

  @GET
  public KioskDisplay display(@HeaderParam("Authorization") String authorization) {
    KioskEntry kiosk =
        kiosks.find(KioskHeader.parse(authorization)).orElseThrow(KioskRefusal::unknownSecret);
    TouchpointEntry touchpoint = tree.touchpoint(kiosk.touchpoint());
    Optional<ImprovementEntry> improvement = improvements.newest(touchpoint.id());
    return new KioskDisplay(
        touchpoint.id(),
        tree.office(touchpoint.office()).name(),
        touchpoint.name(),
        kiosk.name(),
        Channel.KIOSK,
        languages.tagsOf(touchpoint.office()),
        branding.of(touchpoint.office()),
        lastCount.of(touchpoint.id()).orElse(null),
        improvement.map(ImprovementEntry::text).orElse(null),
        improvement.map(ImprovementEntry::day).orElse(null),
        next.day().orElse(null));
  }
}
