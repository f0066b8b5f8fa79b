/** Who has to decide what, until when, and who decided: on documents of every kind. */
package dev.countersign.query.approvals;
