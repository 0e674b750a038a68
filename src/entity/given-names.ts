/** Given names that are common in news in English: behind one of them stands a person's name. None that is a company's or a place's. */
export const givenNames: ReadonlySet<string> = new Set(
  `Aaron Ada Adam Adrian Agnès Alan Albert Alejandro Alex Alexander Alexandra Alexis Alice Alison Amanda Amelie Amélie Amy Ana Anders Andrea Andreas
  Andrew Andy Angela Anja Ann Anna Anne Anthony Anton Antonio Anu Arjun Arthur Astrid Barbara Barry Ben Benjamin Bernard Bernd Bianca Bill Bob Boris
  Brad Brandon Brendan Brian Bruce Carl Carla Carlos Caroline Catherine Cecilia Cédric Charles Chloe Chris Christian Christina Christine Christopher
  Claire Claudia Colin Daniel Daniela Dario David Dean Deborah Demetri Diana Diane Dirk Dmitri Dominic Dominique Donald Donna Douglas Edward Eleanor
  Elena Eliza Elizabeth Ellen Elon Emily Emma Emmanuel Enrico Eric Erik Etienne Eva Evelyn Fabrice Felix Fiona Florian Frances Francesca Francis
  Francois Frank Franziska Fred Frederick Friedrich Gabriel Gary Geoffrey George Gerald Gina Giorgia Giovanni Giuseppe Glenn Gordon Graham Greg Gregory
  Guillaume Guy Hannah Hans Harold Harry Heather Helen Helena Henna Henry Holger Howard Hugh Ian Igor Ina Ines Ingrid Iris Isabel Ivan Jack Jacob Jake
  James Jamie Jan Jane Janet Jason Javier Jean Jeff Jeffrey Jennifer Jens Jensen Jeremy Jerome Jessica Jill Jim Joachim Joan Joanna Joe Johan Johann
  Johanna Johannes John Jon Jonas Jonathan Jorge Jose Josef Joseph Joshua Jörg Juan Judith Julia Julian Julie Jürgen Karen Karl Katharina Katherine
  Kathleen Katie Keith Kenneth Kevin Kirsten Klaus Kristin Lars Laura Lauren Laurent Leo Leon Leonard Léa Lina Linda Lisa Luca Lucas Lucy Luigi Luis
  Luke Maarten Magnus Marc Marcel Marco Margaret Margrethe Maria Marie Marina Mario Mark Marko Markus Marta Martha Martin Mary Masayoshi Mateo Mathias
  Mathieu Matteo Matthew Matthias Maurice Max Megan Melanie Melissa Mette Michael Michel Michelle Miguel Mike Mirra Mitchell Mohamed Mohammed Monica
  Nadia Nadine Naomi Natalia Natalie Natasha Nathalie Nathan Neil Nicholas Nick Nicolas Nicole Nikolaus Nina Noah Nora Olaf Olga Oliver Olivia Olivier
  Oscar Pablo Paolo Pascal Patricia Patrick Paul Paula Pedro Peter Philip Philipp Philippe Pierre Piotr Rachel Rafael Rainer Ralf Ralph Raphael Rebecca
  Ricardo Richard Rick Rob Robert Roberto Robin Roger Rolf Romane Ronald Rosa Ross Rupert Russell Ruth Ryan Sabine Sabrina Sam Samantha Samuel Sandra
  Sanjay Sara Sarah Satya Scott Sean Sebastian Serena Sergey Sergio Sharon Shawn Silvia Simon Sofia Sonia Sophie Stefan Stefano Stella Stephan Stephanie
  Stephen Steve Steven Stéphane Stuart Sundar Susan Susanne Suzanne Sven Sylvia Sylvie Tara Teresa Thierry Thomas Thorsten Tim Timothy Tina Tobias Todd
  Tom Tony Ulrich Ulrike Ursula Uwe Valdis Valentina Vanessa Vera Veronica Veronika Victor Victoria Vincent Vivek Vladimir Volodymyr Walter Wendy Werner
  William Wolfgang Xavier Yann Yves Yvonne`.split(/\s+/),
)
