package org.augenhoehe.vote.casting;

import java.util.function.BooleanSupplier;
import org.augenhoehe.base.office.Leaf;
import org.augenhoehe.base.web.Refusal;
import org.augenhoehe.entitle.issuer.Entitlement;

/**
 * A request to cast a ballot at this leaf of the tree.
 *
 * @param isValid whether the entitlement counts here, spent or not; costly to compute
 * @param invalid the answer where it does not
 */
record Claim(Entitlement entitlement, Leaf leaf, BooleanSupplier isValid, Refusal invalid) {}
