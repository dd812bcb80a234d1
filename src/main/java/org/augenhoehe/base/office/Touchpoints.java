package org.augenhoehe.base.office;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Touchpoints implements PanacheRepositoryBase<Touchpoint, UUID> {}
