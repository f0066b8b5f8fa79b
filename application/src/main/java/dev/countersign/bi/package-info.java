/** Tells whoever runs the embedded database how BI tools get into it. */
package dev.countersign.bi;
