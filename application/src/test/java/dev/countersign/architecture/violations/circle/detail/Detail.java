package dev.countersign.architecture.violations.circle.detail;

import dev.countersign.architecture.violations.circle.Whole;

/** Knows what it is a detail of. */
public record Detail(Whole whole) {}
