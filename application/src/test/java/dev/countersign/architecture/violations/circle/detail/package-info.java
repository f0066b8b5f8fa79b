/** Depends on the package that it is a folder of. */
@NullMarked
package dev.countersign.architecture.violations.circle.detail;

import org.jspecify.annotations.NullMarked;
