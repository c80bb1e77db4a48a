/* SPDX-License-Identifier: (GPL-2.0-only OR BSD-2-Clause) */
/*
 * The kernel's interface as far as it is used here, declared by hand: libbpf fits the fields' places, the values of enums
 * and the functions' addresses to the running kernel when it loads the object. Names are the kernel's own.
 */
#ifndef STATLINE_KERNEL_H
#define STATLINE_KERNEL_H

#include "wire.h"

typedef _Bool bool;
#define true 1
#define false 0
#define NULL ((void *)0)
#define ENOMEM 12

#define SEC(name) __attribute__((section(name), used))
#define KFUNC __attribute__((section(".ksyms")))
#define OPTIONAL __attribute__((section(".ksyms"), weak))
#define INLINE static inline __attribute__((always_inline))
#define MAP_UINT(name, value) int(*name)[value]
#define MAP_TYPE(name, type) __typeof__(type) *name

/* The value that the running kernel gives to a name; the one declared below does not count. */
#define KERNEL_ENUM(type, name) ((u64)__builtin_preserve_enum_value(*(enum type *)name, 1))

/* The size of a type in the running kernel. */
#define KERNEL_SIZE(type) ((u32)__builtin_preserve_type_info(*(type *)0, 1))

/* bpf.h: maps, flags, helpers by number */
#define BPF_MAP_TYPE_RINGBUF 27
#define BPF_MAP_TYPE_TASK_STORAGE 29
#define BPF_MAP_TYPE_USER_RINGBUF 31
#define BPF_F_NO_PREALLOC 1
#define BPF_LOCAL_STORAGE_GET_F_CREATE 1
#define BPF_RB_FORCE_WAKEUP 2

struct bpf_dynptr {
	u64 opaque[2];
} __attribute__((aligned(8)));

static u64 (*bpf_ktime_get_ns)(void) = (void *)5;
static u32 (*bpf_get_smp_processor_id)(void) = (void *)8;
static u64 (*bpf_get_current_pid_tgid)(void) = (void *)14;
static long (*bpf_probe_read_kernel)(void *to, u32 size, const void *from) = (void *)113;
static long (*bpf_probe_read_kernel_str)(void *to, u32 size, const void *from) = (void *)115;
static void *(*bpf_ringbuf_reserve)(void *ring, u64 size, u64 flags) = (void *)131;
static void (*bpf_ringbuf_submit)(void *record, u64 flags) = (void *)132;
static void *(*bpf_task_storage_get)(void *map, void *task, void *value, u64 flags) = (void *)156;
static long (*bpf_dynptr_read)(void *to, u32 size, const struct bpf_dynptr *from, u32 offset, u64 flags) = (void *)201;
static long (*bpf_user_ringbuf_drain)(void *ring, void *callback, void *context, u64 flags) = (void *)209;

#define PF_EXITING 0x00000004
#define PF_SIGNALED 0x00000400
#define PF_KTHREAD 0x00200000

enum scx_enq_flags { SCX_ENQ_WAKEUP = 1, SCX_ENQ_PREEMPT = 2, SCX_ENQ_LAST = 3 };
enum scx_dsq_id_flags { SCX_DSQ_LOCAL = 1 };
enum scx_kick_flags { SCX_KICK_IDLE = 1, SCX_KICK_PREEMPT = 2 };
enum scx_ent_flags { SCX_TASK_QUEUED = 1 };

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)

struct cpumask {
	unsigned long bits[1];
};

struct sched_entity {
	u64 sum_exec_runtime;
};

struct scx_dispatch_q {
	u64 id;
};

struct sched_ext_entity {
	struct scx_dispatch_q *dsq;
	u32 flags;
	u32 weight;
	u64 slice;
	u64 dsq_vtime;
};

struct task_struct {
	u32 flags;
	s32 pid;
	s32 tgid;
	s32 nr_cpus_allowed;
	const struct cpumask *cpus_ptr;
	char comm[16];
	struct sched_entity se;
	struct sched_ext_entity scx;
};

enum scx_exit_kind { SCX_EXIT_NONE };

struct scx_exit_info {
	enum scx_exit_kind kind;
	s64 exit_code;
	const char *reason;
	char *msg;
};

#pragma clang attribute pop

struct bpf_iter_scx_dsq {
	u64 opaque[6];
} __attribute__((aligned(8)));

/* Functions of the kernel. */
extern struct task_struct *bpf_task_from_pid(s32 pid) KFUNC;
extern void bpf_task_release(struct task_struct *p) KFUNC;
extern void bpf_rcu_read_lock(void) KFUNC;
extern void bpf_rcu_read_unlock(void) KFUNC;
extern bool bpf_cpumask_test_cpu(u32 cpu, const struct cpumask *mask) KFUNC;
extern u32 bpf_cpumask_first(const struct cpumask *mask) KFUNC;

extern s32 scx_bpf_create_dsq(u64 dsq, s32 node) KFUNC;
extern s32 scx_bpf_dsq_nr_queued(u64 dsq) KFUNC;
extern s32 scx_bpf_select_cpu_dfl(struct task_struct *p, s32 previous, u64 wake_flags, bool *idle) KFUNC;
extern bool scx_bpf_test_and_clear_cpu_idle(s32 cpu) KFUNC;
extern s32 scx_bpf_pick_idle_cpu(const struct cpumask *allowed, u64 flags) KFUNC;
extern void scx_bpf_kick_cpu(s32 cpu, u64 flags) KFUNC;
extern u32 scx_bpf_nr_cpu_ids(void) KFUNC;
extern s32 scx_bpf_task_cpu(const struct task_struct *p) KFUNC;
extern const struct cpumask *scx_bpf_get_online_cpumask(void) KFUNC;
extern void scx_bpf_put_cpumask(const struct cpumask *mask) KFUNC;
extern int bpf_iter_scx_dsq_new(struct bpf_iter_scx_dsq *it, u64 dsq, u64 flags) KFUNC;
extern struct task_struct *bpf_iter_scx_dsq_next(struct bpf_iter_scx_dsq *it) KFUNC;
extern void bpf_iter_scx_dsq_destroy(struct bpf_iter_scx_dsq *it) KFUNC;

extern u32 scx_bpf_reenqueue_local(void) OPTIONAL;

/* From 6.13 on … */
extern void scx_bpf_dsq_insert(struct task_struct *p, u64 dsq, u64 slice, u64 enq_flags) OPTIONAL;
extern bool scx_bpf_dsq_move_to_local(u64 dsq) OPTIONAL;
extern void scx_bpf_dsq_move_set_slice(struct bpf_iter_scx_dsq *it__iter, u64 slice) OPTIONAL;
extern void scx_bpf_dsq_move_set_vtime(struct bpf_iter_scx_dsq *it__iter, u64 vtime) OPTIONAL;
extern bool scx_bpf_dsq_move_vtime(struct bpf_iter_scx_dsq *it__iter, struct task_struct *p, u64 dsq, u64 enq_flags) OPTIONAL;

/* … and their names in 6.12. */
extern void scx_bpf_dispatch(struct task_struct *p, u64 dsq, u64 slice, u64 enq_flags) OPTIONAL;
extern bool scx_bpf_consume(u64 dsq) OPTIONAL;
extern void scx_bpf_dispatch_from_dsq_set_slice(struct bpf_iter_scx_dsq *it__iter, u64 slice) OPTIONAL;
extern void scx_bpf_dispatch_from_dsq_set_vtime(struct bpf_iter_scx_dsq *it__iter, u64 vtime) OPTIONAL;
extern bool scx_bpf_dispatch_vtime_from_dsq(struct bpf_iter_scx_dsq *it__iter, struct task_struct *p, u64 dsq, u64 enq_flags) OPTIONAL;

/* From 6.19 on, where a task's slice is not written to directly any more. */
extern bool scx_bpf_task_set_slice(struct task_struct *p, u64 slice) OPTIONAL;

INLINE void insert(struct task_struct *p, u64 dsq, u64 slice, u64 enq_flags)
{
	if (scx_bpf_dsq_insert)
		scx_bpf_dsq_insert(p, dsq, slice, enq_flags);
	else
		scx_bpf_dispatch(p, dsq, slice, enq_flags);
}

INLINE bool move_to_local(u64 dsq)
{
	if (scx_bpf_dsq_move_to_local)
		return scx_bpf_dsq_move_to_local(dsq);
	return scx_bpf_consume(dsq);
}

INLINE void move_set_slice(struct bpf_iter_scx_dsq *it, u64 slice)
{
	if (scx_bpf_dsq_move_set_slice)
		scx_bpf_dsq_move_set_slice(it, slice);
	else
		scx_bpf_dispatch_from_dsq_set_slice(it, slice);
}

INLINE void move_set_vtime(struct bpf_iter_scx_dsq *it, u64 vtime)
{
	if (scx_bpf_dsq_move_set_vtime)
		scx_bpf_dsq_move_set_vtime(it, vtime);
	else
		scx_bpf_dispatch_from_dsq_set_vtime(it, vtime);
}

INLINE bool move_vtime(struct bpf_iter_scx_dsq *it, struct task_struct *p, u64 dsq)
{
	if (scx_bpf_dsq_move_vtime)
		return scx_bpf_dsq_move_vtime(it, p, dsq, 0);
	return scx_bpf_dispatch_vtime_from_dsq(it, p, dsq, 0);
}

INLINE void set_slice(struct task_struct *p, u64 slice)
{
	if (scx_bpf_task_set_slice)
		scx_bpf_task_set_slice(p, slice);
	else
		p->scx.slice = slice;
}

/* What the object fills in of the kernel's table of operations; libbpf finds each by its name. */
#define SCX_OPS_KEEP_BUILTIN_IDLE (1ull << 0)
#define SCX_OPS_ENQ_LAST (1ull << 1)

typedef int (*operation)(u64 *args);

struct sched_ext_ops {
	operation select_cpu;
	operation enqueue;
	operation dispatch;
	operation runnable;
	operation running;
	operation stopping;
	operation quiescent;
	operation update_idle;
	operation init_task;
	operation exit_task;
	operation cpu_online;
	operation cpu_offline;
	operation cpu_release;
	operation init;
	operation exit;
	u64 flags;
	u32 timeout_ms;
	char name[128];
};

/* Java's OpsImage fills these in before the object is loaded. */
_Static_assert(__builtin_offsetof(struct sched_ext_ops, flags) == 120, "OpsImage.java says 120");
_Static_assert(__builtin_offsetof(struct sched_ext_ops, timeout_ms) == 128, "OpsImage.java says 128");
_Static_assert(__builtin_offsetof(struct sched_ext_ops, name) == 132, "OpsImage.java says 132");

#endif
