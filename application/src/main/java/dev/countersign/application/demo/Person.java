package dev.countersign.application.demo;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people of the demo company. */
@SuppressWarnings("ImmutableEnumChecker") // records of a string, and an unmodifiable list
enum Person {
  LI_NA("E1001", "Li Na", "BJ", "sales in Beijing", Role.SALES),
  WANG_LEI("E1002", "Wang Lei", "BJ", "branch manager of Beijing", Role.BRANCH_MANAGER),
  SUN_LI("E1003", "Sun Li", null, "product manager", Role.PRODUCT_MANAGER),
  ZHAO_MIN("E1004", "Zhao Min", null, "finance", Role.FINANCE),
  CHEN_JIE("E1005", "Chen Jie", null, "legal", Role.LEGAL),
  HE_PING("E1006", "He Ping", null, "general manager", Role.GENERAL_MANAGER),
  GU_FANG("E1007", "Gu Fang", null, "seal keeper", Role.SEAL_KEEPER),
  WU_TAO("E1008", "Wu Tao", null, "analyst", Role.ANALYST),
  XU_YAN("E1009", "Xu Yan", null, "archivist", Role.ARCHIVIST),
  MA_JUN("E1010", "Ma Jun", null, "auditor", Role.AUDITOR),
  LIN_BO("E1011", "Lin Bo", null, "deputy general manager", Role.DEPUTY_GENERAL_MANAGER),
  TANG_WEI("E1012", "Tang Wei", null, "chairman", Role.CHAIRMAN),
  DENG_HUI(
      "E1013",
      "Deng Hui",
      null,
      "imports",
      Role.OPERATOR,
      Role.STAFF_ADMIN,
      Role.GENERAL_MANAGER,
      Role.PRODUCT_MANAGER,
      Role.SALES,
      Role.POLICY_ADMIN),
  ZHOU_KAI("E1014", "Zhou Kai", "SH", "sales in Shanghai", Role.SALES),
  HU_BIN("E1015", "Hu Bin", "SH", "branch manager of Shanghai", Role.BRANCH_MANAGER),
  LEAVING("E1099", "Jiang Wen", "GZ", "nothing any more");

  private final EmployeeId id;
  private final String fullName;
  private final @Nullable BranchId branch;
  private final String work;
  private final List<Role> roles;

  Person(String id, String fullName, @Nullable String branch, String work, Role... roles) {
    this.id = new EmployeeId(id);
    this.fullName = fullName;
    this.branch = branch == null ? null : new BranchId(branch);
    this.work = work;
    this.roles = List.of(roles);
  }

  EmployeeId id() {
    return id;
  }

  String fullName() {
    return fullName;
  }

  /** Home branch, in which the roles are held; none: headquarters and the whole company. */
  @Nullable BranchId branch() {
    return branch;
  }

  String work() {
    return work;
  }

  List<Role> roles() {
    return roles;
  }

  String account() {
    return fullName.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
  }
}
