package dev.countersign.architecture.violations;

import dev.countersign.events.Event;
import java.net.URI;

/** Its JSON depends on a class that nobody promised to keep. */
public record EventOfAnotherKind(URI where) implements Event {}
