package kr.dongne.material;

import java.time.Instant;

/** A file of an event, without its content; the size is in bytes. */
public record MaterialRow(MaterialId id, String fileName, String contentType, long sizeBytes, Instant uploadedAt) {}
