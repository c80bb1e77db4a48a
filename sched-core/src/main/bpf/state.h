/* SPDX-License-Identifier: (GPL-2.0-only OR BSD-2-Clause) */
/* What is kept about tasks and CPUs, and the ways to user space and back. */
#ifndef STATLINE_STATE_H
#define STATLINE_STATE_H

#include "kernel.h"

/* Queues of CPUs are numbered as the CPUs are. */
enum queue { SHARED = CPUS, PENDING, DIRECT };

/* Attempts to move a task that is just being put into PENDING: the first one waits for that, under its lock. */
#define ATTEMPTS 3

struct config {
	u64 slice_nanos;
};

const volatile struct config config = { .slice_nanos = 20000000 };
struct shared shared;

struct task_state {
	u64 ticket;
	u64 start_nanos;
	u64 stop_nanos;
	u64 base_nanos; /* its CPU time when it last woke up */
	u64 decided; /* moved by a decision, has not run since */
	u32 pending; /* announced, not decided */
	u32 told; /* user space has heard of it */
};

struct {
	MAP_UINT(type, BPF_MAP_TYPE_TASK_STORAGE);
	MAP_UINT(map_flags, BPF_F_NO_PREALLOC);
	MAP_TYPE(key, int);
	MAP_TYPE(value, struct task_state);
} tasks SEC(".maps");

struct {
	MAP_UINT(type, BPF_MAP_TYPE_RINGBUF);
	MAP_UINT(max_entries, 2 * 1024 * 1024);
} news SEC(".maps");

struct {
	MAP_UINT(type, BPF_MAP_TYPE_USER_RINGBUF);
	MAP_UINT(max_entries, 512 * 1024);
} decisions SEC(".maps");

INLINE struct slot *slot(void)
{
	return &shared.slots[bpf_get_smp_processor_id() & (CPUS - 1)];
}

/* Programs that user space runs can be preempted in the middle: adding is atomic everywhere. */
#define COUNT(field) __sync_fetch_and_add(&slot()->field, 1)

INLINE struct task_state *state_of(struct task_struct *p)
{
	return bpf_task_storage_get(&tasks, p, NULL, 0);
}

INLINE bool is_direct(struct task_struct *p)
{
	return (p->flags & PF_KTHREAD) || p->tgid == shared.own_tgid || shared.orphaned;
}

INLINE bool is_online(u32 cpu)
{
	return cpu < CPUS && (*(volatile u64 *)&shared.online[(cpu >> 6) & (CPU_WORDS - 1)] & (1ull << (cpu & 63)));
}

INLINE void set_bit(u64 *words, u32 cpu)
{
	__sync_fetch_and_or(&words[(cpu >> 6) & (CPU_WORDS - 1)], 1ull << (cpu & 63));
}

INLINE void clear_bit(u64 *words, u32 cpu)
{
	__sync_fetch_and_and(&words[(cpu >> 6) & (CPU_WORDS - 1)], ~(1ull << (cpu & 63)));
}

INLINE void kick_idle(s32 cpu)
{
	scx_bpf_kick_cpu(cpu, KERNEL_ENUM(scx_kick_flags, SCX_KICK_IDLE));
}

INLINE void say(u32 kind, s32 pid, u64 flags)
{
	struct news_head *head = bpf_ringbuf_reserve(&news, sizeof(*head), 0);

	if (!head)
		return;
	head->kind = kind;
	head->pid = pid;
	bpf_ringbuf_submit(head, flags);
}

#endif
