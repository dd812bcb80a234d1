package org.augenhoehe.desk.settings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.augenhoehe.base.staff.PageResponses;
import org.augenhoehe.base.staff.Role;
import org.eclipse.microprofile.config.Config;

/** Shows how this installation is set. */
@Path("/admin/settings")
@RolesAllowed({Role.ADMIN, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
class SettingsPage {

  @CheckedTemplate(basePath = "settings")
  static class Templates {
    static native TemplateInstance page(List<SettingGroup> groups);
  }

  private final Config config;
  private final PageResponses responses;

  SettingsPage(Config config, PageResponses responses) {
    this.config = config;
    this.responses = responses;
  }

  @GET
  public Response settings() {
    return responses.show(
        200, Templates.page(SettingGroup.all(name -> config.getConfigValue(name).getValue())));
  }
}
