package org.augenhoehe.desk.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.augenhoehe.base.account.People.Appointment;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.web.Page;
import org.augenhoehe.base.web.PublicAddress;

/** The page that shows a setup link, once, to copy or to print. */
@RequestScoped
class LinkSheet {

  @CheckedTemplate(basePath = "people")
  static class Templates {
    static native TemplateInstance link(SetupLink link);
  }

  private final PublicAddress address;
  private final PageResponses responses;
  private final Page page;
  private final Clock clock;

  LinkSheet(PublicAddress address, PageResponses responses, Page page, Clock clock) {
    this.address = address;
    this.responses = responses;
    this.page = page;
    this.clock = clock;
  }

  /** Not a redirect: only this response contains the link, so no other page could show it. */
  Response show(Appointment appointment) {
    SetupLink link = SetupLink.of(appointment, address, clock, page.locale());
    return responses.show(200, Templates.link(link));
  }
}
