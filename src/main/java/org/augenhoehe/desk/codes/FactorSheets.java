package org.augenhoehe.desk.codes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.augenhoehe.base.factor.Offer;
import org.augenhoehe.base.factor.RecoveryCode;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.web.Authority;

/** What setting a factor up shows, on one's own account and on the way in. */
@Singleton
class FactorSheets {

  @CheckedTemplate(basePath = "codes")
  static class Templates {
    static native TemplateInstance password(Frame frame, Fault fault);

    static native TemplateInstance offer(Frame frame, OfferView offer, Fault fault);

    static native TemplateInstance made(Frame frame, CodesView view);
  }

  private final PageResponses responses;
  private final Authority authority;

  FactorSheets(PageResponses responses, Authority authority) {
    this.responses = responses;
    this.authority = authority;
  }

  Response askPassword(Frame frame, Fault fault) {
    return responses.show(fault.status(), Templates.password(frame, fault));
  }

  Response show(Frame frame, Offer offer, Fault fault) {
    return responses.show(
        fault.status(),
        Templates.offer(frame, OfferView.of(offer, authority.getName(), frame.name()), fault));
  }

  /** Not a redirect: only this response contains the codes, so no other page could show them. */
  Response show(Frame frame, List<RecoveryCode> codes, String onward, boolean isFirst) {
    return responses.show(200, Templates.made(frame, CodesView.of(codes, onward, isFirst)));
  }
}
