// spawn: kthread_run over pthread_create
// loop: list_for_each_entry macro
// origin: list of a parameter
// waits: completion counter after the loop
// distance: macro
// differs: who takes the semaphore
// A: unbounded Y2 | limiter: down in the thread function
// B: bounded N4 | limiter: down before kthread_run, up in the thread function
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stddef.h>

/* The part of the kernel that the tools need in user space. */
struct list_head { struct list_head *next, *prev; };
#define container_of(p, type, member) ((type *)((char *)(p) - offsetof(type, member)))
#define list_for_each_entry(pos, head, member)						\
	for (pos = container_of((head)->next, __typeof__(*pos), member);		\
	     &pos->member != (head);							\
	     pos = container_of(pos->member.next, __typeof__(*pos), member))
static void list_add_tail(struct list_head *entry, struct list_head *head)
{
	entry->prev = head->prev, entry->next = head;
	head->prev->next = entry, head->prev = entry;
}
#define down(s) sem_wait(s)
#define up(s) sem_post(s)
#define kthread_run(fn, data, name) ({							\
	pthread_t __t;									\
	int __r = pthread_create(&__t, NULL, fn, data);					\
	if (!__r)									\
		pthread_detach(__t);							\
	__r; })

struct extent {
	struct list_head list;
	uint64_t start, len;
	struct scrub *scrub;
};

struct scrub {
	struct list_head extents;
	sem_t in_flight;
	sem_t done;
};

static void *scrub_extent(void *data)
{
	struct extent *e = data;
	struct scrub *s = e->scrub;

	witnessEnter();
#ifndef TWIN
	down(&s->in_flight);
#endif
	if (e->len)
		witnessWork();
	witnessLeave();
	up(&s->in_flight);
	up(&s->done);
	return NULL;
}

static int scrub_run(struct scrub *s)
{
	struct extent *e;
	int ret = 0, started = 0;

	list_for_each_entry(e, &s->extents, list) {
#ifdef TWIN
		down(&s->in_flight);
#endif
		ret = kthread_run(scrub_extent, e, "scrub");
		if (ret)
			break;
		started++;
	}
	while (started--)
		down(&s->done);
	return ret;
}

int main(int argc, char **argv)
{
	struct scrub s = { { &s.extents, &s.extents } };

	sem_init(&s.in_flight, 0, 6);
	sem_init(&s.done, 0, 0);
	for (size_t n = witnessSize(argc, argv); n; n--) {
		struct extent *e = calloc(1, sizeof(*e));
		e->len = 4096, e->scrub = &s;
		list_add_tail(&e->list, &s.extents);
	}
	scrub_run(&s);
	return witnessReport();
}
