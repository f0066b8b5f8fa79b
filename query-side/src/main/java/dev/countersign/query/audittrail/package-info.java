/** Answers who changed what, when, why, on whose behalf, and through which command and request. */
@NullMarked
package dev.countersign.query.audittrail;

import org.jspecify.annotations.NullMarked;
