package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.ContractPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@Demands(
    section = "3.2",
    en =
        "A contract number is short, tells its year, and ends with its ordinal, set apart. Nothing stands in it twice, and codes of any length are set apart from each other, so that no two series are called the same; a month counts with its year.",
    zh = "合同编号须简短,含年份,并以分隔开的序号结尾。各要素不得重复,长度不定的代码之间须分隔,使编号系列互不重名;月份须与年份同用。")
public record NumberTemplateIsComplete(ContractPolicy policy) implements PolicyRule {
  private static final Pattern FORM =
      Pattern.compile("(?:[^{}]|\\{(?:type|branch|entity|dept|year|yy|MM)})*[^{}A-Za-z0-9]\\{0*1}");
  private static final Pattern PART = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final Pattern SET_APART = Pattern.compile("[^{}A-Za-z0-9]");
  private static final Set<String> OF_ANY_LENGTH = Set.of("type", "branch", "entity", "dept");

  private static final int LONGEST = 100;

  @Override
  public boolean holds() {
    String template = policy.numberTemplate();
    // The pattern takes a step of the stack for each character.
    if (template.length() > LONGEST || !FORM.matcher(template).matches()) {
      return false;
    }
    List<String> parts = parts(template);
    return Set.copyOf(parts).size() == parts.size()
        && parts.contains("year") != parts.contains("yy")
        && SET_APART
            .splitAsStream(template)
            .allMatch(
                between -> parts(between).stream().filter(OF_ANY_LENGTH::contains).count() < 2);
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      parts.add(matcher.group(1));
    }
    return parts;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "A number template has at most 100 characters, {year} or {yy}, any of {type}, {branch}, {entity}, {dept} and {MM} once, with a separator between any two of the first four, and ends with the ordinal after a separator, for example {type}-{branch}-{year}-{0001}.",
        "编号模板最多 100 个字符,含 {year} 或 {yy} 之一,{type}、{branch}、{entity}、{dept}、{MM} 各至多一次,前四者之间须有分隔符,并以分隔符后的序号结尾,例如 {type}-{branch}-{year}-{0001}。");
  }
}
