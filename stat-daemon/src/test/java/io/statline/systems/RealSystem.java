package io.statline.systems;

import io.statline.protocol.StatField;
import io.statline.protocol.StatSchema;
import io.statline.protocol.StatType;
import io.statline.systems.aeron.SystemCountersMeta;
import io.statline.systems.ceph.PerfCountersMeta;
import io.statline.systems.dpdk.EthdevStatsMeta;
import io.statline.systems.dpdk.PortListMeta;
import io.statline.systems.haproxyinfo.InfoMeta;
import io.statline.systems.haproxyproxy.ProxiesMeta;
import io.statline.systems.lavd.SchedSamplesMeta;
import io.statline.systems.qemu.VcpusMeta;
import io.statline.systems.qemu.VmMeta;
import io.statline.systems.redis.RedisInfoMeta;
import io.statline.systems.rusty.ClusterStatsMeta;
import io.statline.systems.systemd.ManagerMeta;
import io.statline.systems.varnish.VarnishstatMeta;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A system of the list, with the records that stand for it.
 *
 * @param targets the types of its targets
 */
record RealSystem(String id, Map<String, StatType<?>> targets) {

  static List<RealSystem> all() {
    return List.of(
        of("scx_layered", io.statline.systems.layered.SysStatsMeta.TYPE),
        of("scx_lavd", io.statline.systems.lavd.SysStatsMeta.TYPE)
            .and("sched_samples", SchedSamplesMeta.TYPE),
        of("scx_rusty", ClusterStatsMeta.TYPE),
        of("scx_mitosis", io.statline.systems.mitosis.MetricsMeta.TYPE),
        of("scx_bpfland", io.statline.systems.bpfland.MetricsMeta.TYPE),
        of("qemu_kvm", VmMeta.TYPE).and("vcpu", VcpusMeta.TYPE),
        of("haproxy_info", InfoMeta.TYPE),
        of("haproxy_proxy", ProxiesMeta.TYPE),
        new RealSystem("dpdk_ethdev", Map.of())
            .and("ethdev/list", PortListMeta.TYPE)
            .and("ethdev/stats", EthdevStatsMeta.TYPE),
        of("ceph_throttle", PerfCountersMeta.TYPE),
        of("systemd_manager", ManagerMeta.TYPE),
        of("varnish_main_vbe", VarnishstatMeta.TYPE),
        of("aeron_system", SystemCountersMeta.TYPE),
        of("redis_info", RedisInfoMeta.TYPE));
  }

  static RealSystem of(String id, StatType<?> top) {
    return new RealSystem(id, Map.of("top", top));
  }

  private RealSystem and(String target, StatType<?> type) {
    Map<String, StatType<?>> more = new LinkedHashMap<>(targets);
    more.put(target, type);
    return new RealSystem(id, more);
  }

  /** All its types by name. */
  Map<String, StatType<?>> types() {
    Map<String, StatType<?>> types = new LinkedHashMap<>();
    targets.values().forEach(type -> collect(type, types));
    return types;
  }

  private static void collect(StatType<?> type, Map<String, StatType<?>> types) {
    types.put(type.name(), type);
    type.nested().forEach(nested -> collect(nested, types));
  }

  StatSchema schema() {
    return StatSchema.of(types().values().stream().map(StatType::meta).toList());
  }

  /** Where a field of the source is: in the type of that name, or in one that it holds. */
  Optional<FoundField> find(SourceField source) {
    String name = source.name().replace('-', '_');
    return Optional.ofNullable(types().get(source.type())).stream()
        .flatMap(type -> Stream.concat(Stream.of(type), type.nested().stream()))
        .filter(type -> type.meta().fields().containsKey(name))
        .map(type -> new FoundField(type, type.meta().fields().get(name)))
        .findFirst();
  }

  /** The fields of its source. */
  List<SourceField> source() {
    return SourceField.all().stream().filter(field -> field.system().equals(id)).toList();
  }

  @Override
  public String toString() {
    return id;
  }

  /** A field and the record it is in. */
  record FoundField(StatType<?> owner, StatField field) {

    /** How many bits its component has, 0 if it is not a single number. */
    int bits() {
      int index = List.copyOf(owner.meta().fields().keySet()).indexOf(field.name());
      return switch (owner.type().getRecordComponents()[index].getType().getName()) {
        case "short" -> Short.SIZE;
        case "int" -> Integer.SIZE;
        case "long", "double" -> Long.SIZE;
        default -> 0;
      };
    }
  }
}
