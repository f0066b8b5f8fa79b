package dev.countersign.query.contractarchive;

import dev.countersign.events.BilingualText;
import dev.countersign.events.Told;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;

/** What events tell people, found by {@link Told}. */
@Component
class Sentences {
  private final Map<String, Told> byEvent = new HashMap<>();

  Sentences() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Told.class));
    scanner.findCandidateComponents(Told.class.getPackageName()).stream()
        .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
        .forEach(event -> byEvent.put(event.getSimpleName(), event.getAnnotation(Told.class)));
  }

  /** The sentence of an event with its particulars; its name where nobody wrote one. */
  BilingualText of(String event, JsonNode particulars) {
    Told told = byEvent.get(event);
    return told == null
        ? new BilingualText(event, event)
        : new BilingualText(
            filled(told.en(), particulars, ", "), filled(told.zh(), particulars, "、"));
  }

  private static String filled(String sentence, JsonNode particulars, String and) {
    return EventParts.PLACE
        .matcher(sentence)
        .replaceAll(
            place -> Matcher.quoteReplacement(plain(particulars.path(place.group(1)), and)));
  }

  private static String plain(JsonNode value, String and) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(and))
        : value.asString();
  }
}
