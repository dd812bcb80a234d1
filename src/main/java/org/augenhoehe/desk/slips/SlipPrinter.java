package org.augenhoehe.desk.slips;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.augenhoehe.base.branding.Branding;
import org.augenhoehe.base.branding.Look;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.office.OfficeLanguages;
import org.augenhoehe.base.office.OfficeTree;
import org.augenhoehe.base.office.OfficeTree.TouchpointEntry;
import org.augenhoehe.base.web.PublicAddress;
import org.augenhoehe.entitle.invitation.InvitationCode;
import org.augenhoehe.entitle.invitation.Invitations;
import org.augenhoehe.entitle.invitation.Purpose;
import org.augenhoehe.entitle.issuer.IssuerKeys;
import org.augenhoehe.entitle.issuer.PublishedKey;
import org.augenhoehe.vote.teller.KeyPin;
import org.augenhoehe.vote.teller.Teller;

/** Issues codes and renders their slips. */
@Singleton
public class SlipPrinter {

  @CheckedTemplate(basePath = "slips")
  static class Templates {
    static native TemplateInstance sheets(SlipSheets slips);
  }

  private final OfficeTree tree;
  private final Branding branding;
  private final OfficeLanguages languages;
  private final Invitations invitations;
  private final IssuerKeys keys;
  private final Teller teller;
  private final PublicAddress address;
  private final Clock clock;

  SlipPrinter(
      OfficeTree tree,
      Branding branding,
      OfficeLanguages languages,
      Invitations invitations,
      IssuerKeys keys,
      Teller teller,
      PublicAddress address,
      Clock clock) {
    this.tree = tree;
    this.branding = branding;
    this.languages = languages;
    this.invitations = invitations;
    this.keys = keys;
    this.teller = teller;
    this.address = address;
    this.clock = clock;
  }

  /**
   * @param locale the language on the paper, which need not be the administrator's
   * @return sheets of new slips; their codes exist nowhere else
   */
  public RawString print(TouchpointEntry touchpoint, SlipOrder order, Locale locale) {
    LocalDate validThrough = LocalDate.now(clock).plusDays(order.validDays());
    List<PublishedKey> published = keys.through(touchpoint.id(), Channel.PHONE, validThrough);
    List<InvitationCode> codes =
        invitations.print(touchpoint.id(), Channel.PHONE, order.slips(), validThrough);
    var purpose = new Purpose(touchpoint, tree.office(touchpoint.office()), Channel.PHONE);
    Look look = branding.of(touchpoint.office());
    SlipSheets sheets =
        SlipSheets.of(
            purpose,
            look,
            codes,
            validThrough,
            published,
            KeyPin.of(teller.key()),
            address.base(),
            locale,
            languages.of(touchpoint.office()));
    return new RawString(Templates.sheets(sheets).setLocale(locale).render());
  }
}
