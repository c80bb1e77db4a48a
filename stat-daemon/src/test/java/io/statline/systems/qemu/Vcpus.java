package io.statline.systems.qemu;

import io.statline.Stat;
import java.util.Map;

/** Answers the target {@code vcpu}. */
@Stat(name = "vcpus", desc = "a virtual machine's CPUs")
public record Vcpus(
    @Stat(desc = "figures of each virtual CPU") Map<String, Vcpu> vcpus) {}
