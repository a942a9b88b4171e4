// spawn: pthread_create
// loop: goto
// origin: linked list of a parameter
// distance: same function
// differs: whether the thread is joined before the next
// A: unbounded Y1 | limiter: none | waits: detached
// B: bounded N3 | limiter: join in the iteration | waits: each iteration
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct bounce {
	struct bounce *b_next;
	char b_rcpt[64];
};

static void *
bounce_send(void *arg)
{
	struct bounce *b = arg;

	witnessTask();
	if (strchr(b->b_rcpt, '@') == NULL)
		b->b_rcpt[0] = '\0';
	return (NULL);
}

int
bounce_flush(struct bounce *b)
{
	pthread_t td;
	int rc;

next:
	if (b == NULL)
		return (0);
	rc = pthread_create(&td, NULL, bounce_send, b);
	if (rc == EAGAIN)
		goto next;
	if (rc != 0)
		return (rc);
#ifdef TWIN
	pthread_join(td, NULL);
#else
	pthread_detach(td);
#endif
	b = b->b_next;
	goto next;
}

int
main(int argc, char **argv)
{
	struct bounce *q = NULL, *b;
	size_t n;

	for (n = witnessSize(argc, argv); n > 0; n--) {
		b = calloc(1, sizeof(*b));
		strcpy(b->b_rcpt, "jo@bounces.example");
		b->b_next = q;
		q = b;
	}
	bounce_flush(q);
	return (witnessReport());
}
