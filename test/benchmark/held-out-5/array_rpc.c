// spawn: pthread_create detached
// loop: counted
// origin: number parsed from text
// waits: detached
// distance: same function
// differs: whether the number is checked
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: size guard with goto
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct bulk {
	long nitems;
	char **items;
};

static void *exec_item(void *arg)
{
	char *item = arg;
	witnessTask();
	item[0] |= 0x20;
	return NULL;
}

/* "*<count>\r\n" and then one line an item */
int bulk_exec(const char *text)
{
	struct bulk b = {0, NULL};
	const char *p;
	pthread_t tid;
	long i;
	int rc = -1;

	if (text[0] != '*')
		goto bad;
	b.nitems = strtol(text + 1, NULL, 10);
	if (b.nitems < 1)
		goto bad;
#ifdef TWIN
	if (b.nitems > 64)
		goto bad;
#endif
	b.items = calloc((size_t)b.nitems, sizeof(*b.items));
	p = strchr(text, '\n');
	for (i = 0; i < b.nitems && p; i++) {
		b.items[i] = strdup(p + 1);
		p = strchr(p + 1, '\n');
		if (pthread_create(&tid, NULL, exec_item, b.items[i]) != 0)
			goto bad;
		pthread_detach(tid);
	}
	rc = 0;
bad:
	free(b.items);
	return rc;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv), i;
	char *text = malloc(32 + 8 * n);
	int at = sprintf(text, "*%zu\r\n", n);
	for (i = 0; i < n; i++)
		at += sprintf(text + at, "GET k\r\n");
	bulk_exec(text);
	return witnessReport();
}
