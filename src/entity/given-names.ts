/** Given names that are common in news in English: behind one of them stands a person's name. None that is a company's or a place's. */
export const givenNames: ReadonlySet<string> = new Set(
  `Aaron Ada Adam Adrian Alan Albert Alejandro Alex Alexander Alexandra Alexis Alice Alison Amanda Amy Ana Anders Andrea Andreas Andrew Andy Angela
  Anja Ann Anna Anne Anthony Antonio Anton Anu Arjun Arthur Barbara Barry Ben Benjamin Bernard Bernd Bianca Bill Bob Boris Brad Brandon Brendan Brian
  Bruce Carl Carla Carlos Caroline Catherine Cecilia Charles Chris Christian Christina Christine Christopher Claire Claudia Colin Daniel Daniela
  Dario David Dean Deborah Demetri Diana Diane Dmitri Dominic Donald Donna Douglas Edward Elena Elizabeth Eliza Ellen Emily Emma Emmanuel Eric Erik Etienne
  Eva Evelyn Felix Fiona Frances Francesca Francis Francois Frank Fred Frederick Friedrich Gabriel Gary Geoffrey George Gerald Giorgia Giovanni Gina
  Glenn Gordon Graham Greg Gregory Guy Hannah Hans Harold Harry Heather Helen Helena Henna Henry Howard Hugh Ian Igor Ina Ines Iris Isabel Ivan Jack Jacob
  Jake James Jamie Jan Jane Janet Jason Javier Jean Jeff Jeffrey Jennifer Jensen Jeremy Jerome Jessica Jill Jim Joan Joanna Joe Johan Johanna Johannes
  John Jon Jonathan Jorge Jose Joseph Joshua Juan Judith Julia Julian Julie Jürgen Karen Karl Katharina Katherine Kathleen Katie Keith
  Kenneth Kevin Kristin Laura Lauren Laurent Leo Leon Leonard Lina Linda Lisa Lucas Lucy Luis Luke Léa Marc Marcel Marco Margaret Margrethe Maria Marie
  Mario Marina Mark Marko Markus Marta Martha Martin Mary Masayoshi Mateo Mathias Matthew Matthias Maurice Max Megan Melanie Melissa Michael Michel
  Michelle Miguel Mike Mirra Mitchell Mohamed Mohammed Monica Nadia Naomi Natalia Natalie Natasha Nathan Neil Nicholas Nick Nicolas Nicole Nikolaus
  Nina Noah Nora Olaf Oliver Olivia Olga Oscar Patricia Patrick Paul Paula Pedro Peter Philip Philipp Philippe Pierre Piotr Rachel Rafael Ralph
  Rebecca Ricardo Richard Rick Rob Robert Roberto Robin Roger Romane Ronald Rosa Ross Rupert Russell Ruth Ryan Sabrina Sam Samantha Samuel
  Sandra Sanjay Sara Sarah Satya Scott Sean Sebastian Sergey Serena Sergio Sharon Shawn Simon Sofia Sonia Sophie Stefan Stella Stephan Stephanie
  Stephen Steve Steven Stuart Sundar Susan Suzanne Sven Sylvia Tara Teresa Thierry Thomas Tim Timothy Tina Tobias Todd Tom Tony Ursula
  Valentina Vanessa Vera Veronica Victor Victoria Vincent Vivek Vladimir Volodymyr Walter Wendy Werner William Wolfgang Yann Yvonne Yves`.split(
    /\s+/,
  ),
)
