/* SPDX-License-Identifier: (GPL-2.0-only OR BSD-2-Clause) */
/* What the BPF half and the Java half of the sched_ext backend share: see the Java class Wire, which repeats it. */
#ifndef STATLINE_WIRE_H
#define STATLINE_WIRE_H

typedef signed int s32;
typedef signed long long s64;
typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;

#define CPUS 1024
#define CPU_WORDS (CPUS / 64)
#define ANY_CPU (-1)

enum news_kind {
	NEWS_QUEUED = 1, /* a task wants to run: all fields */
	NEWS_EXITED = 2, /* a task has ended: kind and pid only */
	NEWS_LOOK = 3, /* a CPU looks for work, or the kernel has ended the scheduler: kind only */
};

enum task_flags {
	TASK_WAKEUP = 1,
	TASK_PREEMPTED = 2,
	TASK_LAST = 4,
	TASK_PINNED = 8,
};

/* The beginning of all news; what has no more to say ends here. */
struct news_head {
	u32 kind;
	s32 pid;
};

struct news {
	struct news_head head;
	u64 ticket;
	s32 previous_cpu;
	u32 weight;
	u64 flags;
	u64 start_nanos;
	u64 stop_nanos;
	u64 runtime_nanos;
	char name[16];
	u64 allowed[CPU_WORDS];
};

struct decision {
	s32 pid;
	s32 cpu;
	u64 ticket;
	u64 slice_nanos;
	u64 deadline;
};

/* One CPU's part of the figures: a cache line, so that CPUs do not disturb each other. */
struct slot {
	u64 announced;
	u64 user_dispatches;
	u64 kernel_dispatches;
	u64 cancelled_dispatches;
	u64 bounced_dispatches;
	u64 failed_dispatches;
	u64 congestions;
	u32 running;
	u8 direct_turn;
	u8 tie_turn;
	u8 was_driver; /* the last to run here was the deciding thread */
	u8 taken; /* a task of a higher class has the CPU */
};

/* Mapped by both halves. */
struct shared {
	s32 own_tgid;
	s32 driver_tid;
	u32 cpus;
	u32 asked;
	u64 waiting;
	s64 decided;
	u64 looks;
	s32 ask_pid;
	u32 exit_kind;
	s64 exit_code;
	u32 urgent; /* a task has woken up since the deciding thread ran last */
	u32 driver_queued; /* one more than the CPU that the deciding thread is to run on next, 0 if it does not wait */
	u64 online[CPU_WORDS];
	u64 idle[CPU_WORDS];
	char exit_reason[128];
	char exit_message[1024];
	u32 orphaned; /* the deciding thread is ending, or has ended: nobody decides any more */
	u32 unused;
	u64 padding[7];
	struct slot slots[CPUS];
};

_Static_assert(sizeof(struct news) == 200, "Wire.java says 200");
_Static_assert(sizeof(struct decision) == 32, "Wire.java says 32");
_Static_assert(sizeof(struct slot) == 64, "Wire.java says 64");
_Static_assert(__builtin_offsetof(struct shared, online) == 64, "Wire.java says 64");
_Static_assert(__builtin_offsetof(struct shared, exit_reason) == 320, "Wire.java says 320");
_Static_assert(__builtin_offsetof(struct shared, slots) == 1536, "Wire.java says 1536");

#endif
