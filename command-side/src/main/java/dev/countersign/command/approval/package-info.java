/**
 * The one way through approval that all documents share: the aggregate that is approved holds an
 * {@code Approval}, and people's acts are commands on any such document.
 */
package dev.countersign.command.approval;
