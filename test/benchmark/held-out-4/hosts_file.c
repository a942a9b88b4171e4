// spawn: pthread_create detached
// loop: goto over the lines of a file
// origin: lines of a file
// waits: detached
// distance: same function
// differs: what happens after the 24th host
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: reads no more than 24 hosts
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

#define MAXHOSTS 24

struct host {
	char	name[256];
	int	port;
};

static void *
wakeup(void *arg)
{
	struct host *h = arg;

	if (h->port != 0)
		witnessTask();
	free(h);
	return (NULL);
}

int
wake_hosts(FILE *fp)
{
	char line[256];
	struct host *h;
	pthread_attr_t attr;
	pthread_t tid;
	int lineno = 0;

	pthread_attr_init(&attr);
	pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
again:
	if (fgets(line, sizeof(line), fp) == NULL)
		goto out;
	lineno++;
	line[strcspn(line, "#\n")] = '\0';
	if (line[0] == '\0')
		goto again;
#ifdef TWIN
	if (lineno > MAXHOSTS) {
		fprintf(stderr, "line %d: too many hosts\n", lineno);
		goto out;
	}
#endif
	h = calloc(1, sizeof(*h));
	h->port = 9;
	memcpy(h->name, line, sizeof(h->name));
	if (pthread_create(&tid, &attr, wakeup, h) != 0) {
		free(h);
		goto out;
	}
	goto again;
out:
	pthread_attr_destroy(&attr);
	return (lineno);
}

int
main(int argc, char **argv)
{
	FILE *fp = tmpfile();

	for (size_t n = witnessSize(argc, argv); n > 0; n--)
		fprintf(fp, "node%zu.lan\n", n);
	rewind(fp);
	wake_hosts(fp);
	return (witnessReport());
}
