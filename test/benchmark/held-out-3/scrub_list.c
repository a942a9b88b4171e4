// spawn: pthread_create behind a kthread_run macro
// loop: list_for_each_entry
// origin: list parameter
// waits: pthread_join
// distance: macro
// differs: where the semaphore is taken
// A: unbounded Y2 | limiter: down() in the thread
// B: bounded N4 | limiter: down() before the thread starts
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <semaphore.h>
#include <stddef.h>

struct list_head {
	struct list_head *next, *prev;
};

#define container_of(ptr, type, member) ((type *)((char *)(ptr) - offsetof(type, member)))
#define list_for_each_entry(pos, head, member)                                                     \
	for (pos = container_of((head)->next, __typeof__(*pos), member); &pos->member != (head);   \
	     pos = container_of(pos->member.next, __typeof__(*pos), member))

static void list_add_tail(struct list_head *item, struct list_head *head)
{
	item->prev = head->prev;
	item->next = head;
	head->prev->next = item;
	head->prev = item;
}

#define kthread_run(task, fn, data) pthread_create(&(task), NULL, fn, data)
#define down(s) sem_wait(s)
#define up(s) sem_post(s)

struct extent {
	struct list_head link;
	unsigned long start, len;
	pthread_t task;
	int started;
};

static sem_t scrub_slots;

static void scrub_extent(struct extent *e)
{
	if (e->len)
		witnessWork();
}

static void *scrub_fn(void *data)
{
	struct extent *e = data;

	witnessEnter();
#ifndef TWIN
	down(&scrub_slots);
#endif
	scrub_extent(e);
	witnessLeave();
	up(&scrub_slots);
	return NULL;
}

void scrub_extents(struct list_head *extents)
{
	struct extent *e;

	list_for_each_entry(e, extents, link) {
#ifdef TWIN
		down(&scrub_slots);
#endif
		e->started = kthread_run(e->task, scrub_fn, e) == 0;
	}
	list_for_each_entry(e, extents, link) {
		if (e->started)
			pthread_join(e->task, NULL);
	}
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);
	struct list_head extents = {&extents, &extents};
	struct extent *all = calloc(n, sizeof(*all));

	sem_init(&scrub_slots, 0, 8);
	for (size_t i = 0; i < n; i++) {
		all[i].len = 4096;
		list_add_tail(&all[i].link, &extents);
	}
	scrub_extents(&extents);
	return witnessReport();
}
