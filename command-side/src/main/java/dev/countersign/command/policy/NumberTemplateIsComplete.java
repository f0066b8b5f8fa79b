package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.ContractPolicy;
import java.util.regex.Pattern;
import java.util.stream.Stream;

@Demands(
    en =
        "A contract number is short: it tells type, branch and year, and ends with its ordinal, set apart.",
    zh = "合同编号须简短:含类型、分公司与年份,并以分隔开的序号结尾。")
public record NumberTemplateIsComplete(ContractPolicy policy) implements PolicyRule {
  private static final Pattern FORM =
      Pattern.compile("(?:[^{}]|\\{(?:type|branch|year)})*[^{}A-Za-z0-9]\\{0*1}");

  private static final int LONGEST = 100;

  @Override
  public boolean holds() {
    // The pattern takes a step of the stack for each character.
    return policy.numberTemplate().length() <= LONGEST
        && FORM.matcher(policy.numberTemplate()).matches()
        && Stream.of("{type}", "{branch}", "{year}")
            .allMatch(
                part ->
                    policy.numberTemplate().contains(part)
                        && policy.numberTemplate().indexOf(part)
                            == policy.numberTemplate().lastIndexOf(part));
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "A number template has at most 100 characters, with {type}, {branch} and {year} once each and ends with the ordinal after a separator, for example {type}-{branch}-{year}-{0001}.",
        "编号模板最多 100 个字符,应各含一次 {type}、{branch}、{year},并以分隔符后的序号结尾,例如 {type}-{branch}-{year}-{0001}。");
  }
}
