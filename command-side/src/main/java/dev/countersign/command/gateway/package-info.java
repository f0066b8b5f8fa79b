/**
 * The one way in for every command: HTTP, validation, authorization, idempotency and the receipt.
 */
package dev.countersign.command.gateway;
