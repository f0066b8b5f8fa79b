/** What customers, employees, branches and products are called, kept by every view for itself. */
@NullMarked
package dev.countersign.query.names;

import org.jspecify.annotations.NullMarked;
