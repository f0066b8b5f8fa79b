/**
 * Signatures of both parties, the seal, and coming into force (3.3): all of it on the approved text
 * and no other.
 */
package dev.countersign.command.contract.signing;
