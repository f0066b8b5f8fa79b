package dev.countersign.command;

import dev.countersign.events.BranchId;
import dev.countersign.events.employee.Role;
import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The actor holds none of the roles that the command needs: HTTP 403. */
public final class NotAllowed extends ProblemException {
  NotAllowed(Collection<Role> roles, @Nullable BranchId branch) {
    super(
        HttpStatus.FORBIDDEN,
        "role-is-held",
        new Text(
            "This needs one of the roles %s %s."
                .formatted(roles, where(branch, "in branch ", "in the whole company")),
            "需要%s以下角色之一:%s。".formatted(where(branch, "在分公司 ", "在全公司范围内"), roles)),
        Map.of("roles", roles.stream().map(Role::name).toList()));
  }

  private static String where(@Nullable BranchId branch, String inBranch, String company) {
    return branch == null ? company : inBranch + branch.value();
  }
}
