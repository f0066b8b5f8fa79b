package dev.countersign.query.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = DirectoryView.class,
    path = "policies/{policyId}/versions",
    summary = "Versions of a policy",
    zh = "政策版本",
    description =
        "Every version with what it says: published ones, the one that is proposed, and a proposal"
            + " that came to nothing until its number is used again.",
    zhDescription = "每一版本及其内容：已发布的、待审的，以及未通过且编号尚未再次使用的提案。",
    scope = Question.Scope.ANYWHERE,
    of = "policy",
    zhOf = "政策")
record PolicyVersions(String policyId) implements ListQuery<PolicyVersions.Named> {
  @Override
  public Order order() {
    return Order.byUnique("version", "integer");
  }

  /** A version of a policy with the name of who proposed it. */
  record Named(
      @JsonUnwrapped PolicyVersion version,
      @NameOf("proposedBy") @Nullable String proposedByName) {}
}
