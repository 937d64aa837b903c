namespace VillesSolidaires.Documents.Layout;

/// <summary>Place vide où se met un contenu : un texte, un tableau, une colonne… Les décorations en rendent une autre, plus étroite.</summary>
public interface IContainer
{
    internal void SetChild(Element child);
}
