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
import java.util.Map;
import java.util.stream.Stream;
import org.augenhoehe.base.account.FactorRule;
import org.augenhoehe.base.inspection.Overrides;
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
    /**
     * @param overrides by name as an environment spells it, those that the groups do not list
     * @param requiring roles that require a second factor
     */
    static native TemplateInstance page(
        List<SettingGroup> groups, Map<String, String> overrides, List<String> requiring);
  }

  private final Config config;
  private final FactorRule rule;
  private final PageResponses responses;

  SettingsPage(Config config, FactorRule rule, PageResponses responses) {
    this.config = config;
    this.rule = rule;
    this.responses = responses;
  }

  @GET
  public Response settings() {
    Map<String, String> overrides = Overrides.of(config);
    Stream.of(Setting.values()).map(Setting::variable).forEach(overrides::remove);
    return responses.show(
        200,
        Templates.page(
            SettingGroup.all(name -> config.getConfigValue(name).getValue()),
            overrides,
            rule.roles()));
  }
}
